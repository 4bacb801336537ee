import assert from 'node:assert/strict';
import fs from 'node:fs';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { PageWatch } from './PageWatch.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { openPaired } from './openPaired.ts';
import { SilentServer } from './SilentServer.ts';
import { demoCustomers } from './demoCustomers.ts';
import { hostileErp } from './hostileErp.ts';
import { hostileTexts } from './hostileTexts.ts';
import { itemsFolder } from './itemsFolder.ts';
import { writeMail } from './writeMail.ts';

describe('the pane and the try-out’s Outlook, given hostile texts', () => {
  const [name = '', another = ''] = demoCustomers().map((customer) => customer.name);
  let other: SilentServer;
  let folder: string;
  let world: BrowserTryOut;
  let outlook: OutlookPage;
  let watch: PageWatch;

  before(async () => {
    other = await SilentServer.start();
    const texts = hostileTexts(other.url);
    folder = itemsFolder({
      ...Object.fromEntries(texts.short.map((text, at) => [`${at}.eml`, hostileMail(text)])),
      'body.eml': writeMail({
        subject: 'Hostile body',
        from: 'Sender <sender@hostile.example>',
        html: texts.html,
      }),
      'meeting.ics': hostileMeeting(texts.short),
      '<img src=x onerror=alert(1)>.eml': '',
    });
    world = await BrowserTryOut.start({ items: folder, wrapErp: hostileErp(texts) });
    outlook = await openPaired(world);
    watch = await PageWatch.on(outlook.page, new URL(world.tryOut.url).origin);
  });

  after(async () => {
    // What mails wanted to load was stopped by their frames' policy; the console says so.
    await (world as BrowserTryOut | undefined)?.close();
    await (other as SilentServer | undefined)?.close();
    fs.rmSync(folder, { recursive: true });
  });

  afterEach(async () => {
    await watch.assertHarmless();
    assert.deepEqual(other.heard, [], 'nothing may be asked of another server');
  });

  it('names a broken file whose name is HTML as text', async () => {
    await outlook.page.locator('.skipped summary').click();
    const named = await outlook.page.locator('.skipped code').allInnerTexts();
    assert.deepEqual(named, ['<img src=x onerror=alert(1)>.eml']);
  });

  it('shows HTML and script in subject, names, addresses and attachment names as they are written', async () => {
    await outlook.openFolder('loaded');
    await outlook.openMail('onload=');
    await outlook.openPane();
    await outlook.pin();
    for (const text of hostileTexts(other.url).short) {
      await outlook.openMail(text);
      await outlook.page.locator('h2.item-title', { hasText: text }).waitFor();
      await outlook.pane.getByText(`Name ${text}`.replace(/\s+/g, ' ')).first().waitFor();
    }
  });

  it('never runs what a mail’s body holds, nor loads what it points to', async () => {
    await outlook.openFolder('loaded');
    await outlook.openMail('Hostile body');
    const body = outlook.page.locator('iframe.body-frame').contentFrame();
    await body.getByText('Hostile body').waitFor();
    await outlook.settle();
    const left = await body
      .locator('script, iframe, object, embed, form, meta[http-equiv=refresh], link')
      .count();
    assert.equal(left, 0, 'nothing that runs or leads away is left in the body');
  });

  it('shows a hostile appointment as text', async () => {
    await outlook.openFolder('calendar');
    await outlook.page
      .getByRole('button', { name: /<script>/ })
      .first()
      .click();
    await outlook.pane.getByText('<script>').first().waitFor();
  });

  it('shows hostile ERP texts as text and renders no link that runs or leads into this machine', async () => {
    await outlook.openFolder('loaded');
    await outlook.openMail('Hostile body');
    await outlook.search(name);
    const { results } = outlook;
    await results
      .getByRole('button', { name: /^Link / })
      .first()
      .click();
    await results
      .getByRole('button', { name: / is linked$/ })
      .first()
      .waitFor();
    await watch.assertHarmless();
    await outlook.search('');
    await outlook.linked.getByRole('listitem').first().waitFor();
    await outlook.linked.getByRole('listitem').first().getByRole('button').first().click();
    const details = outlook.section(outlook.texts.record.details);
    await details.getByRole('definition').first().waitFor();
    assert.equal(await details.getByRole('link').count(), 0, 'none of these is a link');
    await outlook.section(outlook.texts.record.related).getByRole('button').first().click();
    await outlook.section(outlook.texts.record.related).getByRole('listitem').first().waitFor();
  });

  it('does not trust the backend either: hostile links in its answers are not rendered', async () => {
    const { addresses } = hostileTexts(other.url);
    await outlook.page.route('**/api/records/show', async (route) => {
      const answer = await route.fetch();
      const page = (await answer.json()) as { record: object; fields: object[] };
      const fields = addresses.map((link, at) => ({
        name: `f${at}`,
        label: { en: 'Field', de: 'Feld' },
        text: `address ${at}`,
        link,
      }));
      const record = { ...page.record, openUrl: addresses[0] };
      await route.fulfill({ response: answer, json: { ...page, record, fields } });
    });
    await outlook.openFolder('loaded');
    await outlook.openMail(/onload=/);
    await outlook.search(another);
    const { results } = outlook;
    await results.getByRole('listitem').first().getByRole('button').first().click();
    await outlook.pane.getByText('address 0').waitFor();
    assert.equal(await outlook.pane.locator('main a').count(), 0);
    await outlook.page.unroute('**/api/records/show');
  });
});

function hostileMail(text: string): string {
  const quoted = `"Name ${text.replace(/(["\\])/g, '\\$1')}"`;
  return writeMail({
    subject: text,
    from: `${quoted} <sender@hostile.example>`,
    to: `${quoted} <"<script>x</script>"@hostile.example>, <img src=x onerror=alert(1)>`,
    text: `${text} AB-2026-0001`,
    attachments: [`${text}.pdf`, '"><svg onload=alert(1)>.html'],
  });
}

function hostileMeeting([text = '', ...more]: string[]): string {
  const escaped = (value = '') => value.replace(/([\\;,])/g, '\\$1');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    'BEGIN:VEVENT',
    'UID:hostile@test.example',
    `DTSTAMP:${stamp(0)}`,
    `DTSTART:${stamp(1)}`,
    `DTEND:${stamp(2)}`,
    `SUMMARY:${escaped(text)}`,
    `LOCATION:${escaped(more[0])}`,
    `DESCRIPTION:${escaped(more.join(' '))}`,
    `X-ALT-DESC;FMTTYPE=text/html:${escaped(more.join(' '))}`,
    `ORGANIZER;CN="${text}":mailto:organizer@hostile.example`,
    `ATTENDEE;CN="${(more[1] ?? '').replace(/"/g, "'")}":mailto:guest@hostile.example`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** Some hours from now, so that this week's calendar shows it. */
function stamp(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString().replace(/[-:]|\.\d+/g, '');
}

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pino } from 'pino';
import type { Locator, Request } from 'playwright-core';
import { pickFilingTexts } from '../../addin/strings/filing/pickFilingTexts.ts';
import { axeViolations } from './axeViolations.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { demoCustomers } from './demoCustomers.ts';
import { erpRows } from './erpRows.ts';
import { itemsFolder } from './itemsFolder.ts';
import { linkBySearch } from './linkBySearch.ts';
import { mailWithFiles } from './mailWithFiles.ts';
import type { OutlookPage, OutlookSettings } from './OutlookPage.ts';
import { openPaired } from './openPaired.ts';
import { overflowing } from './overflowing.ts';
import { takePicture } from './takePicture.ts';

const picture = Buffer.from('iVBORw0KGgo=', 'base64');
/** Larger than one piece, and with every byte there is. */
const large = Buffer.from(Uint8Array.from({ length: 800_001 }, (_, at) => (at * 7) % 256));
const files = [
  { name: 'logo.png', bytes: picture, contentId: 'logo.png@01D.fremd' },
  { name: '..\\..\\x.txt', bytes: Buffer.from('Pfad') },
  { name: 'groß.bin', bytes: large },
  { name: 'leer.txt', bytes: Buffer.alloc(0) },
];

describe('filing where the server may not read the mailbox', () => {
  const [customer] = demoCustomers();
  const words = pickFilingTexts('en');
  const subjects = ['Handed over', 'Handed in two tries', 'Handed and left', 'Handed and stopped'];
  let folder: string;
  let world: BrowserTryOut;
  let outlook: OutlookPage;

  before(async () => {
    const html = '<p>Guten Tag <img src="cid:logo.png@01D.fremd"></p>';
    folder = itemsFolder(
      Object.fromEntries(
        [...subjects, 'Nothing'].map((subject, i) => [
          `${i}.eml`,
          mailWithFiles(subject, html, files),
        ]),
      ),
    );
    world = await BrowserTryOut.start({
      items: folder,
      logger: pino({ level: 'silent' }),
      settings: ({ exchange, ...all }) => {
        const { ews: _, ...rest } = exchange as Record<string, unknown>;
        return { ...all, exchange: rest };
      },
    });
    outlook = await openPaired(world, { level: '1.10' });
    await outlook.openFolder('loaded');
  });
  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await (world as BrowserTryOut | undefined)?.close();
    fs.rmSync(folder, { recursive: true });
  });

  const button = (text: string, at = outlook): Locator =>
    at.pane.getByRole('button', { name: text, exact: true });
  const filed = (subject: string) =>
    erpRows(world, 'select * from mails where betreff = ?', subject);
  const documents = (subject: string) =>
    erpRows(
      world,
      'select a.* from mail_anlagen a join mails using (mandant_nr, mail_nr) where betreff = ? order by lfd_nr',
      subject,
    );
  /** Opens a mail, links it, and opens the page that files it. */
  const open = async (subject: string, at = outlook) => {
    await at.openMail(subject);
    if (at.findPaneFrame() === null) {
      await at.openPane();
      await at.pin();
    }
    await at.page.locator('h2.item-title', { hasText: subject }).waitFor();
    await at.settle();
    if ((await at.linked.getByRole('listitem').count()) === 0) {
      await linkBySearch(at, customer?.name ?? '');
    }
    await button(at.texts.filing.open, at).click();
  };

  it('reads body, picture and attachments in the pane and files them as they are', async () => {
    const [subject = ''] = subjects;
    await open(subject);
    const part = outlook.section(words.attachments);
    await part.getByText('_.._x.txt', { exact: true }).waitFor();
    assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    await button(words.submit).click();
    await outlook.section(words.done).getByText(words.withSome(4)).waitFor();
    const [mail] = filed(subject);
    assert.match(String(mail?.['inhalt_html']), /<img src="cid:logo\.png@01D\.fremd">/);
    assert.match(String(mail?.['inhalt']), /Guten Tag/);
    assert.match(String(mail?.['absender']), /@fremd\.example/);
    assert.deepEqual(
      documents(subject).map(({ dateiname, inhalt, eingebettet }) => [
        dateiname,
        inhalt,
        eingebettet,
      ]),
      [
        ['logo.png', picture, 1],
        ['_.._x.txt', Buffer.from('Pfad'), 0],
        ['groß.bin', large, 0],
        ['leer.txt', Buffer.alloc(0), 0],
      ],
    );
  });

  it('tells a colleague who files the same mail who did so and when; it can be withdrawn', async () => {
    const [subject = ''] = subjects;
    const jonas = await openPaired(world, { mailbox: 'jonas', level: '1.10' });
    await jonas.openFolder('loaded');
    await open(subject, jonas);
    await jonas
      .section(words.done)
      .getByText(/^By Anna Berger, /)
      .waitFor();
    await button(words.add, jonas).waitFor();
    await jonas.close();
    await button(words.withdraw).click();
    await button(words.withdrawYes).click();
    await button(words.submit).waitFor();
    assert.deepEqual(filed(subject), []);
    assert.deepEqual(documents(subject), []);
  });

  it('does not send again what has arrived when the connection breaks in the middle', async () => {
    const [, subject = ''] = subjects;
    await open(subject);
    const sent: { part: string; at: number }[] = [];
    const hear = (request: Request) => {
      if (request.method() !== 'PUT') return;
      const { pathname, searchParams } = new URL(request.url());
      sent.push({ part: pathname, at: Number(searchParams.get('at')) });
    };
    outlook.page.on('request', hear);
    const breaks = /\/api\/filing\/handed\/.*at=[1-9]/;
    await outlook.page.route(breaks, (route) => route.abort(), { times: 1 });
    await outlook.section(words.attachments).getByLabel('leer.txt').uncheck();
    await button(words.submit).click();
    await outlook.pane.getByText(outlook.texts.errors.reasons['no-connection']).first().waitFor();
    assert.equal(
      await outlook.section(words.attachments).getByLabel('leer.txt').isChecked(),
      false,
    );
    assert.deepEqual(filed(subject), []);
    const before = sent.splice(0);
    const broken = before.at(-1);
    assert.ok(broken !== undefined && broken.at > 0);
    await button(words.submit).click();
    await outlook.section(words.done).getByText(words.withSome(3)).waitFor();
    outlook.page.off('request', hear);
    assert.deepEqual(sent[0], broken, 'it goes on where it ended');
    assert.ok(
      sent.every(({ part }) => part === broken.part),
      JSON.stringify(sent),
    );
    assert.deepEqual(documents(subject).map(({ inhalt }) => inhalt)[2], large);
  });

  it('says, when the mail is opened again, that it was left in the middle, and goes on from there', async () => {
    const [, , subject = ''] = subjects;
    await open(subject);
    const reached = Promise.withResolvers<undefined>();
    const left = Promise.withResolvers<undefined>();
    await outlook.page.route(
      '**/api/filing/handed/*',
      async (route) => {
        reached.resolve(undefined);
        await left.promise;
        await route.continue();
      },
      { times: 1 },
    );
    await button(words.submit).click();
    await outlook.pane.getByText(words.keepOpen).waitFor();
    assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    await takePicture(outlook, 'filing-handing-over');
    await reached.promise;
    await outlook.openMail('Nothing');
    await outlook.settle();
    left.resolve(undefined);
    await open(subject);
    await outlook.pane.getByText(words.interrupted).waitFor();
    assert.deepEqual(filed(subject), []);
    await button(words.submit).click();
    await outlook.section(words.done).getByText(words.withSome(4)).waitFor();
    assert.equal(filed(subject).length, 1);
  });

  it('can be cancelled on its way, with nothing left', async () => {
    const [, , , subject = ''] = subjects;
    await open(subject);
    const stopped = Promise.withResolvers<undefined>();
    await outlook.page.route('**/api/filing/handed/*', async (route) => {
      await stopped.promise;
      await route.continue().catch(() => undefined);
    });
    await button(words.submit).click();
    await button(words.cancel).click();
    await outlook.pane.getByText(words.cancelled).first().waitFor();
    stopped.resolve(undefined);
    await outlook.page.unroute('**/api/filing/handed/*');
    await button(words.submit).waitFor();
    assert.deepEqual(filed(subject), []);
  });

  for (const language of ['en-US', 'de-DE'] as const) {
    it(`says plainly at Mailbox 1.5 what is missing and who can change it, ${language}`, async () => {
      const [, , , subject = ''] = subjects;
      const own = pickFilingTexts(language === 'de-DE' ? 'de' : 'en');
      const old = await openPaired(world, {
        level: '1.5',
        language,
      } satisfies Partial<OutlookSettings>);
      await old.openFolder('loaded');
      await open(subject, old);
      await old.pane.getByText(own.unreadable).waitFor();
      await old.pane.getByText(own.unreadableHelp).waitFor();
      assert.equal(await button(own.submit, old).count(), 0);
      await old.page.locator('aside.pane iframe').evaluate((one) => {
        (one as HTMLElement).style.width = '320px';
      });
      assert.deepEqual(await overflowing(old.paneFrame), []);
      assert.deepEqual(await axeViolations(old.paneFrame), []);
      await takePicture(old, `filing-unreadable-${language}`);
      await old.close();
    });
  }
});

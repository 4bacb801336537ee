import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { pino } from 'pino';
import { pickFilingTexts } from '../../addin/strings/filing/pickFilingTexts.ts';
import { demoPassword } from '../../server/sandbox/erp/demoUsers.ts';
import type { FaultyErp } from '../../server/sandbox/erp/faultyErp.ts';
import { faultyErp } from '../../server/sandbox/erp/faultyErp.ts';
import { axeViolations } from './axeViolations.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { demoCustomers } from './demoCustomers.ts';
import { itemsFolder } from './itemsFolder.ts';
import { Keyboard } from './Keyboard.ts';
import { linkBySearch } from './linkBySearch.ts';
import { OutlookPage, type OutlookSettings } from './OutlookPage.ts';
import { overflowing } from './overflowing.ts';
import { takePicture } from './takePicture.ts';

describe('filing a mail from the pane', () => {
  const [customer] = demoCustomers();
  const name = customer?.name ?? '';
  let folder: string;
  let world: BrowserTryOut;
  let erp: FaultyErp;

  before(async () => {
    folder = itemsFolder({
      'mouse.eml': mailOf('Filed by mouse', 3),
      'keys.eml': mailOf('Filed by keys', 1),
      'narrow.eml': mailOf('Schmal abgelegt', 200),
    });
    world = await BrowserTryOut.start({
      items: folder,
      logger: pino({ level: 'silent' }),
      wrapErp: (real) => (erp = faultyErp(real)),
    });
  });
  after(async () => {
    await (world as BrowserTryOut | undefined)?.close();
    fs.rmSync(folder, { recursive: true });
  });
  afterEach(() => {
    erp.fault = { type: 'none' };
  });

  const planTwo = `select * from mail_anlagen join mails using (mandant_nr, mail_nr)
    where betreff = 'Filed by mouse' and dateiname = 'plan-2.txt'`;

  describe('at Mailbox 1.5, with a mouse', () => {
    const words = pickFilingTexts('en');
    let outlook: OutlookPage;
    const button = (text: string) => outlook.pane.getByRole('button', { name: text, exact: true });

    before(async () => {
      outlook = await open();
      await outlook.openFolder('loaded');
      await outlook.openMail('Filed by mouse');
      await outlook.openPane();
      await outlook.settle();
    });
    after(() => (outlook as OutlookPage | undefined)?.close());

    it('is offered once the mail is linked', async () => {
      const { texts } = outlook;
      assert.equal(await button(texts.filing.open).count(), 0);
      await linkBySearch(outlook, name);
      await button(texts.filing.open).click();
      await outlook.section(words.to).getByRole('checkbox', { name }).waitFor();
    });

    it('lets attachments be chosen, under names that are files', async () => {
      const part = outlook.section(words.attachments);
      assert.equal(await part.getByRole('checkbox').count(), 4);
      await part.getByText('_.._etc_passwd', { exact: true }).waitFor();
      await part.getByRole('button', { name: words.nothingNamed }).click();
      await part.getByRole('checkbox', { name: 'plan-2.txt' }).check();
      await part.getByText(/^1 of 3 · /).waitFor();
      assert.deepEqual(await axeViolations(outlook.paneFrame), []);
      await takePicture(outlook, 'filing');
    });

    it('keeps what was chosen when the ERP is gone, and goes on from there', async () => {
      erp.fault = { type: 'down' };
      await button(words.submit).click();
      await outlook.pane.getByText(outlook.texts.errors.unavailable).first().waitFor();
      const part = outlook.section(words.attachments);
      await part.getByText(/^1 of 3 · /).waitFor();
      assert.equal(countOf(planTwo), 0);
      erp.fault = { type: 'none' };
      await button(words.submit).click();
      await outlook
        .section(words.done)
        .getByText(/^By you, /)
        .waitFor();
      await outlook.section(words.done).getByText(words.withSome(2)).waitFor();
      await takePicture(outlook, 'filing-done');
      assert.equal(countOf(planTwo), 1);
      assert.equal(countOf("select * from mails where betreff = 'Filed by mouse'"), 1);
    });

    it('says who filed it and when to a second one, who cannot file it twice', async () => {
      await button(outlook.texts.app.back).click();
      await button(outlook.texts.filing.open).click();
      await outlook
        .section(words.done)
        .getByText(/^By you, /)
        .waitFor();
      await button(words.add).click();
      await outlook.section(words.done).getByText(words.withSome(4)).waitFor();
      assert.equal(countOf("select * from mails where betreff = 'Filed by mouse'"), 1);
      assert.equal(countOf(planTwo), 1);
    });

    it('can be withdrawn, and filed anew', async () => {
      await button(words.withdraw).click();
      await outlook.pane.getByText(words.withdrawAsk).waitFor();
      assert.deepEqual(await axeViolations(outlook.paneFrame), []);
      await button(words.withdrawYes).click();
      await button(words.submit).waitFor();
      assert.equal(countOf("select * from mails where betreff = 'Filed by mouse'"), 0);
      assert.equal(countOf(planTwo), 0);
    });

    it('can be cancelled while a slow ERP is at it, with nothing left there', async () => {
      erp.fault = { type: 'slow', milliseconds: 4_000 };
      await button(words.submit).click();
      await outlook.pane.getByRole('progressbar').waitFor();
      await button(words.cancel).click();
      await outlook.pane.getByText(words.cancelled).first().waitFor();
      erp.fault = { type: 'none' };
      assert.equal(countOf("select * from mails where betreff = 'Filed by mouse'"), 0);
      await button(words.submit).waitFor();
    });
  });

  it('works by keyboard alone at Mailbox 1.10', async () => {
    const words = pickFilingTexts('en');
    const outlook = await open({ level: '1.10' });
    const keyboard = new Keyboard(outlook);
    await outlook.openFolder('loaded');
    await outlook.openMail('Filed by keys');
    await outlook.openPane();
    await outlook.settle();
    await linkBySearch(outlook, name);
    await outlook.pane.getByRole('searchbox').focus();
    await keyboard.tabTo(outlook.texts.filing.open);
    await keyboard.press('Enter');
    await outlook.section(words.attachments).waitFor();
    await outlook.pane.getByRole('checkbox', { name: 'plan-1.txt' }).focus();
    await keyboard.press('Space');
    await keyboard.tabTo(words.submit);
    await keyboard.press('Enter');
    await outlook.section(words.done).waitFor();
    assert.equal(countOf("select * from mails where betreff = 'Filed by keys'"), 1);
    assert.equal(await keyboard.isInPane(), true);
    await outlook.close();
  });

  it('fits 320 pixels in German with 200 attachments, and files them all', async () => {
    const words = pickFilingTexts('de');
    const outlook = await open({ language: 'de-DE' });
    await outlook.openFolder('loaded');
    await outlook.openMail('Schmal abgelegt');
    await outlook.openPane();
    await outlook.settle();
    await linkBySearch(outlook, name);
    const { pane } = outlook;
    await pane.getByRole('button', { name: outlook.texts.filing.open, exact: true }).click();
    const part = outlook.section(words.attachments);
    await part.getByRole('button', { name: words.showAll(200) }).click();
    assert.equal(await part.getByRole('checkbox').count(), 201);
    const frame = outlook.page.locator('aside.pane iframe');
    await frame.evaluate((one) => {
      (one as HTMLElement).style.width = '320px';
    });
    assert.deepEqual(await overflowing(outlook.paneFrame), []);
    assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    await pane.getByRole('button', { name: words.submit, exact: true }).click();
    await outlook.section(words.done).getByText(words.withSome(201)).waitFor();
    assert.deepEqual(await overflowing(outlook.paneFrame), []);
    await outlook.close();
  });

  /** The small Outlook, opened by Anna, whose mailbox is tied to the ERP by its address. */
  async function open(settings: Partial<OutlookSettings> = {}): Promise<OutlookPage> {
    const outlook = await OutlookPage.open(world, settings);
    const post = async (where: string, data: object): Promise<unknown> => {
      const answer = await outlook.page.request.post(world.tryOut.url + where, { data });
      assert.equal(answer.status(), 200, `${where}: ${await answer.text()}`);
      return answer.json();
    };
    const asked = { mailboxId: 'anna' };
    const { token } = (await post('/sandbox/api/identity-token', asked)) as { token: string };
    await post('/api/session/pair', {
      ...{ exchangeToken: token, login: 'anna.berger', password: demoPassword },
      mailboxName: 'Anna Berger <anna.berger@nordwind.example>',
    });
    return outlook;
  }

  /** How many rows the demo ERP says. */
  function countOf(sql: string): number {
    const erpFolder = path.join(path.dirname(world.tryOut.certificate.path), '..', 'erp');
    const [file = ''] = fs.readdirSync(erpFolder).filter((one) => one.endsWith('.sqlite'));
    const database = new Database(path.join(erpFolder, file), { readonly: true });
    try {
      return database.prepare(sql).all().length;
    } finally {
      database.close();
    }
  }

  /** A mail with a picture in its text and so many attachments, one of which is called like a path. */
  function mailOf(subject: string, count: number): string {
    const names = Array.from({ length: count }, (_, i) =>
      i === 0 && count > 1 ? '../../etc/passwd' : `plan-${i + (count > 1 ? 0 : 1)}.txt`,
    );
    const part = (head: string[], text: string) => ['--b', ...head, '', text];
    return [
      `From: Eva <${subject.toLowerCase().replaceAll(' ', '.')}@fremd.example>`,
      'To: anna.berger@nordwind.example',
      `Subject: ${subject}`,
      `Message-ID: <${subject.replaceAll(' ', '-')}@fremd.example>`,
      'Date: Mon, 16 Nov 2026 09:00:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=b',
      '',
      ...part(['Content-Type: text/html; charset=utf-8'], '<p>Hallo <img src="cid:logo"></p>'),
      ...part(
        [
          'Content-Type: image/png; name=logo.png',
          'Content-ID: <logo>',
          'Content-Disposition: inline; filename=logo.png',
          'Content-Transfer-Encoding: base64',
        ],
        'iVBORw0KGgo=',
      ),
      ...names.flatMap((file) =>
        part(
          [
            `Content-Type: text/plain; name="${file}"`,
            `Content-Disposition: attachment; filename="${file}"`,
          ],
          `What is in ${file}`,
        ),
      ),
      '--b--',
      '',
    ].join('\r\n');
  }
});

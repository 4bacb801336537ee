import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pino } from 'pino';
import { pickFilingTexts } from '../../addin/strings/filing/pickFilingTexts.ts';
import { demoMailboxes } from '../../server/sandbox/mailbox/demo/demoMailboxes.ts';
import { putMail } from '../../server/sandbox/mailbox/fill/putMail.ts';
import { readEml } from '../../server/sandbox/mailbox/readEml.ts';
import { axeViolations } from './axeViolations.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { demoCustomers } from './demoCustomers.ts';
import { erpRows } from './erpRows.ts';
import { itemsFolder } from './itemsFolder.ts';
import { linkBySearch } from './linkBySearch.ts';
import { mailWithFiles } from './mailWithFiles.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { openPaired } from './openPaired.ts';

const words = pickFilingTexts('en');
const mebibyte = 1024 * 1024;

/** Each file's bytes are its own, so that none is taken for another. */
function filesOf(count: number, size: number) {
  return Array.from({ length: count }, (_, at) => {
    return { name: `plan-${at}.bin`, bytes: Buffer.alloc(size, at + 1) };
  });
}

for (const way of ['server', 'pane'] as const) {
  describe(`large mails that the ${way} reads`, () => {
    const [customer] = demoCustomers();
    let folder: string;
    let world: BrowserTryOut;
    let outlook: OutlookPage;

    before(async () => {
      const line = '<p style="color:#123456">Zeile mit Umlauten äöü <b>und</b> Zahlen 12345.</p>\n';
      folder = itemsFolder({
        '200.eml': mailWithFiles('Two hundred', '<p>Hallo</p>', filesOf(200, 1000)),
        'body.eml': mailWithFiles('Five megabytes of HTML', line.repeat(65_000), []),
      });
      world = await BrowserTryOut.start({
        items: folder,
        logger: pino({ level: 'silent' }),
        settings: ({ exchange, ...all }) => {
          const { ews, ...rest } = exchange as Record<string, unknown>;
          return { ...all, exchange: way === 'server' ? { ...rest, ews } : rest };
        },
      });
      // Larger than the try-out loads from a file.
      const [anna] = demoMailboxes;
      assert.ok(anna);
      const raw = mailWithFiles('Sixty megabytes', '<p>Hallo</p>', filesOf(6, 10 * mebibyte));
      const entry = await readEml(raw, anna, Date.now());
      const { exchange } = world.tryOut.mailboxes.exchange;
      putMail(exchange, anna, entry, { folder: 'loaded', isRead: true });
      const name = 'Anna Berger <anna.berger@nordwind.example>';
      outlook = await openPaired(
        world,
        { level: way === 'server' ? '1.5' : '1.10' },
        undefined,
        name,
      );
      outlook.page.setDefaultTimeout(180_000);
      await outlook.openFolder('loaded');
    });
    after(async () => {
      await (outlook as OutlookPage | undefined)?.close();
      await (world as BrowserTryOut | undefined)?.close();
      fs.rmSync(folder, { recursive: true });
    });

    const button = (text: string) => outlook.pane.getByRole('button', { name: text, exact: true });
    const documents = (subject: string) =>
      erpRows(
        world,
        'select dateiname, groesse, length(mail_anlagen.inhalt) as bytes from mail_anlagen join mails using (mandant_nr, mail_nr) where betreff = ?',
        subject,
      );

    async function open(subject: string): Promise<void> {
      await outlook.openMail(subject);
      await outlook.page.locator('h2.item-title', { hasText: subject }).waitFor();
      if (outlook.findPaneFrame() === null) {
        await outlook.openPane();
        await outlook.pin();
      }
      await outlook.settle();
      await linkBySearch(outlook, customer?.name ?? '');
      await button(outlook.texts.filing.open).click();
      await outlook.section(words.attachments).waitFor();
    }

    it('says of 60 MB that they are too much at once, and files them in two goes', async () => {
      await open('Sixty megabytes');
      const part = outlook.section(words.attachments);
      await part.getByText(/At most 50/).waitFor();
      assert.equal(await button(words.submit).getAttribute('aria-disabled'), 'true');
      assert.deepEqual(await axeViolations(outlook.paneFrame), []);
      await part.getByLabel('plan-4.bin').uncheck();
      await part.getByLabel('plan-5.bin').uncheck();
      await button(words.submit).click();
      await outlook.section(words.done).getByText(words.withSome(4)).waitFor();
      await part.getByRole('button', { name: words.nothingNamed }).click();
      await part.getByLabel('plan-4.bin').check();
      await part.getByLabel('plan-5.bin').check();
      await button(words.add).click();
      await outlook.section(words.done).getByText(words.withSome(2)).waitFor();
      const kept = documents('Sixty megabytes');
      assert.equal(kept.length, 6);
      assert.ok(kept.every(({ bytes }) => bytes === 10 * mebibyte));
      assert.equal(
        erpRows(world, "select * from mails where betreff = 'Sixty megabytes'").length,
        1,
      );
    });

    it('files 200 attachments, each as it is', async () => {
      await open('Two hundred');
      await button(words.submit).click();
      await outlook.section(words.done).getByText(words.withSome(200)).waitFor();
      const kept = documents('Two hundred');
      assert.equal(new Set(kept.map(({ dateiname }) => dateiname)).size, 200);
      assert.ok(kept.every(({ bytes, groesse }) => bytes === 1000 && groesse === 1000));
    });

    it('files a body of five megabytes of HTML whole', async () => {
      await open('Five megabytes of HTML');
      await button(words.submit).click();
      await outlook.section(words.done).getByText(words.withNone).waitFor();
      const [mail] = erpRows(
        world,
        "select length(inhalt_html) as html, inhalt_html like '%<b>und</b>%' as has from mails where betreff = 'Five megabytes of HTML'",
      );
      assert.ok(Number(mail?.['html']) > 4_900_000, String(mail?.['html']));
      assert.equal(mail?.['has'], 1);
    });
  });
}

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { pino } from 'pino';
import { pickFilingTexts } from '../../addin/strings/filing/pickFilingTexts.ts';
import { pickOwnTexts } from '../../addin/strings/own/pickOwnTexts.ts';
import { pickLanguage } from '../../addin/strings/pickLanguage.ts';
import { pickSyncTexts } from '../../addin/strings/sync/pickSyncTexts.ts';
import { demoPassword } from '../../server/sandbox/erp/demoUsers.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { OutlookPage } from './OutlookPage.ts';
import { addSyncAccount } from './addSyncAccount.ts';
import { assertFits } from './assertFits.ts';
import { contactMails } from './contactMails.ts';
import { demoCustomers } from './demoCustomers.ts';
import { disagreeOnTask } from './disagreeOnTask.ts';
import { linkBySearch } from './linkBySearch.ts';
import { overflowing } from './overflowing.ts';

const pictures = path.resolve(import.meta.dirname, '../../dist/screenshots/languages');

for (const tag of ['en-US', 'de-DE', 'fr-FR', 'it-IT'] as const) {
  const { language } = pickLanguage(tag);
  const words = {
    sync: pickSyncTexts(language),
    own: pickOwnTexts(language),
    filing: pickFilingTexts(language),
  };

  describe(`pages that are loaded later, in 320 pixels and with text up to four times as large, ${tag}`, () => {
    const [customer] = demoCustomers();
    let folder: string;
    let world: BrowserTryOut;
    let outlook: OutlookPage;
    let own: Page;

    before(async () => {
      folder = contactMails(customer, ['Languages']);
      world = await BrowserTryOut.start({ items: folder, logger: pino({ level: 'silent' }) });
      const { sync } = world.tryOut;
      assert.ok(sync);
      const account = await addSyncAccount(world);
      const work = { account: account.id, area: 'tasks' } as const;
      await sync.service.runner.sync(work);
      await disagreeOnTask(sync, account.id);
      await sync.service.runner.sync(work);
      outlook = await OutlookPage.open(world, { language: tag });
      await outlook.openFolder('loaded');
      await outlook.openMail('Languages');
      await outlook.openPane();
      await outlook.pair('anna.berger', demoPassword);
      await outlook.linked.waitFor();
      await outlook.settle();
    });

    after(async () => {
      await (outlook as OutlookPage | undefined)?.close();
      await (world as BrowserTryOut | undefined)?.close();
      fs.rmSync(folder, { recursive: true });
    });

    /** A picture to be read by somebody who speaks the language, and the check. */
    async function look(name: string): Promise<void> {
      await outlook.settle();
      await assertFits(outlook);
      await keep(outlook.page, name);
    }
    async function keep(page: Page, name: string): Promise<void> {
      fs.mkdirSync(pictures, { recursive: true });
      const file = path.join(pictures, `${language}-${name}.png`);
      await page.screenshot({ path: file, animations: 'disabled' });
    }
    const back = () => outlook.pane.getByRole('button', { name: outlook.texts.app.back }).click();

    it('cut nothing off on the item, linked and filed', async () => {
      const { pane, texts } = outlook;
      await look('item');
      await linkBySearch(outlook, customer?.orders[0]?.number ?? '');
      await pane.getByRole('button', { name: texts.filing.open, exact: true }).click();
      const submit = pane.getByRole('button', { name: words.filing.submit, exact: true });
      await submit.waitFor();
      await look('filing');
      await submit.click();
      await outlook.section(words.filing.done).waitFor();
      await look('filed');
      await outlook.section(words.filing.done).getByRole('button').first().click();
      await look('withdraw');
      await back();
    });

    it('cut nothing off on the synchronisation and on a question', async () => {
      const { pane } = outlook;
      const line = pane.getByRole('contentinfo').getByRole('button').filter({ hasText: /\d/ });
      await line.first().click();
      await pane.getByRole('button', { name: words.sync.now, exact: true }).waitFor();
      await look('sync');
      await outlook.section(words.sync.questions).getByRole('button').first().click();
      await pane.getByRole('button', { name: words.sync.ways.takeMailbox }).waitFor();
      await look('conflict');
      await pane.getByRole('button', { name: words.sync.ways.later }).click();
    });

    it('cut nothing off on the user’s own page', async () => {
      const opened = outlook.page.waitForEvent('popup');
      await outlook.pane.getByRole('button', { name: words.own.open }).click();
      own = await opened;
      await own.getByRole('heading', { level: 1, name: words.own.title }).waitFor();
      assert.equal(await own.locator('html').getAttribute('lang'), language);
      const { overview, proposals, neverLink, choices } = words.own;
      const { tasks } = words.sync.areas;
      const navigation = own.getByRole('navigation', { name: words.own.nav });
      for (const [at, name] of [overview, proposals, neverLink, choices, tasks].entries()) {
        await own.setViewportSize({ width: 320, height: 900 });
        await navigation.getByRole('link', { name }).click();
        await ownFits(`own-${at}`);
      }
      await own.getByRole('checkbox').nth(1).check();
      await own.getByRole('button', { name: words.own.unlink, exact: true }).click();
      await own.getByText(words.own.unlinkAsk(1)).waitFor();
      await ownFits('own-unlink');
      await own.locator('main:visible li button').first().click();
      await own.getByRole('heading', { level: 2 }).first().waitFor();
      await ownFits('own-thing');
    });

    async function ownFits(name: string): Promise<void> {
      await own.locator('main:visible [aria-busy="true"]').first().waitFor({ state: 'detached' });
      // A window of 1280 pixels has 320 when all is enlarged four times (WCAG 2.2, 1.4.10), one of 640 has 160.
      for (const width of [320, 160]) {
        await own.setViewportSize({ width, height: 900 });
        assert.deepEqual(await overflowing(own.mainFrame()), [], `${name}, ${width} pixels`);
      }
      await own.setViewportSize({ width: 900, height: 900 });
      await keep(own, name);
    }
  });
}

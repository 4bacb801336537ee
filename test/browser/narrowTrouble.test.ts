import assert from 'node:assert/strict';
import { pickCreateTexts } from '../../addin/strings/create/pickCreateTexts.ts';
import { pickLanguage } from '../../addin/strings/pickLanguage.ts';
import { pickFilingTexts } from '../../addin/strings/filing/pickFilingTexts.ts';
import { AccessWorld } from './AccessWorld.ts';
import { OutlookPage } from './OutlookPage.ts';
import { assertFits } from './assertFits.ts';

for (const language of ['en-US', 'de-DE', 'fr-FR', 'it-IT'] as const) {
  describe(`the pane in 320 pixels, also when text is twice and four times as large, ${language}`, () => {
    let world: AccessWorld;
    let outlook: OutlookPage;

    before(async () => {
      world = await AccessWorld.shared();
      outlook = await world.open({ language });
    });

    after(async () => {
      await (outlook as OutlookPage | undefined)?.close();
    });

    afterEach(() => {
      world.erp.fault = { type: 'none' };
    });

    it('cuts nothing off on an item and does not scroll sideways', () => assertFits(outlook));

    it('cuts nothing off on search results', async () => {
      await outlook.search(world.customer?.name ?? '');
      await outlook.results.getByRole('listitem').first().waitFor();
      await assertFits(outlook);
      await outlook.search('');
    });

    it('cuts nothing off on a record’s page with a list opened', async () => {
      const { texts, linked } = outlook;
      await linked.getByRole('listitem').first().getByRole('button').first().click();
      const related = outlook.section(texts.record.related);
      await related.getByRole('button').first().click();
      await related.getByRole('listitem').first().waitFor();
      await assertFits(outlook);
      await outlook.pane.getByRole('button', { name: texts.app.back }).click();
    });

    it('cuts nothing off on the forms of the page on which something is made', async () => {
      const { texts, pane } = outlook;
      const words = pickCreateTexts(pickLanguage(language).language);
      await pane.getByRole('button', { name: texts.create.open, exact: true }).click();
      for (const area of Object.values(words.areas)) {
        await pane.getByRole('button', { name: area, exact: true }).click();
        await pane.locator('form:visible').waitFor();
        await assertFits(outlook);
      }
      await pane.getByRole('button', { name: texts.app.back }).click();
    });

    it('cuts nothing off on the page on which a mail is filed, nor once that is done', async () => {
      const { texts, pane } = outlook;
      const words = pickFilingTexts(pickLanguage(language).language);
      await pane.getByRole('button', { name: texts.filing.open, exact: true }).click();
      await outlook.section(words.attachments).waitFor();
      await assertFits(outlook);
      const isFiled = (await outlook.section(words.done).count()) > 0;
      await pane
        .getByRole('button', { name: isFiled ? words.add : words.submit, exact: true })
        .click();
      await outlook.section(words.done).waitFor();
      await pane.getByRole('button', { name: words.withdraw, exact: true }).click();
      await assertFits(outlook);
      await pane.getByRole('button', { name: texts.app.back }).click();
    });

    it('cuts nothing off on a failure and on the question before disconnecting', async () => {
      const { texts, results } = outlook;
      world.erp.fault = { type: 'down' };
      await outlook.search(world.customer?.town ?? '');
      await results.getByText(texts.errors.unavailable).waitFor();
      await outlook.pane.getByRole('button', { name: texts.account.unpair }).click();
      await assertFits(outlook);
      await outlook.pane.getByRole('button', { name: texts.account.cancel }).click();
      await outlook.search('');
    });

    it('cuts nothing off on first contact', async () => {
      const jonas = await OutlookPage.open(world.tryOut, { language, mailbox: 'jonas' });
      await jonas.openFolder('loaded');
      await jonas.openMail(world.subject);
      await jonas.openPane();
      await jonas.pane.getByRole('button', { name: jonas.texts.pair.submit }).click();
      await jonas.pane.getByText(jonas.texts.pair.loginMissing).first().waitFor();
      await assertFits(jonas);
      await jonas.close();
    });
  });
}

describe('the pane for who wants less motion', () => {
  let outlook: OutlookPage;

  before(async () => {
    const world = await AccessWorld.shared();
    outlook = await world.open({});
    const { page } = outlook;
    // Held back, and never answered.
    await page.route(/\/api\/item\/(suggestions|people)$/, () => undefined);
    await outlook.openMail('Access: other');
    await outlook.pane.locator('[aria-busy="true"]').first().waitFor();
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
  });

  it('moves skeletons by default, and nothing when less motion is wanted', async () => {
    const moving = () =>
      outlook.paneFrame.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
      );
    assert.ok((await moving()) > 0);
    await outlook.page.emulateMedia({ reducedMotion: 'reduce' });
    assert.equal(await moving(), 0);
  });
});

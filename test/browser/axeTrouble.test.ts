import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { pickCreateTexts } from '../../addin/strings/create/pickCreateTexts.ts';
import { pickFilingTexts } from '../../addin/strings/filing/pickFilingTexts.ts';
import { AccessWorld } from './AccessWorld.ts';
import { OutlookPage } from './OutlookPage.ts';
import { axeViolations } from './axeViolations.ts';

/** What the system may want; before Mailbox 1.14 the pane follows it. Motion is off, so that no color is on its way. */
const systems = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  contrast: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const;

describe('axe finds nothing, in light, dark and forced colors', () => {
  let world: AccessWorld;
  let outlook: OutlookPage;

  before(async () => {
    world = await AccessWorld.shared();
    outlook = await world.open({});
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
  });

  afterEach(() => {
    world.erp.fault = { type: 'none' };
  });

  it('on an item with links, suggestions and people', () => assertClean());

  it('where a link was taken away and can be brought back', async () => {
    const { linked } = outlook;
    await linked.getByRole('button', { name: /^Unlink / }).click();
    const undo = linked.getByRole('button', { name: /^Undo: / });
    await undo.waitFor();
    const found = await look();
    await undo.click();
    await linked.getByRole('button', { name: /^Unlink / }).waitFor();
    assert.deepEqual(found, []);
  });

  it('on search results', async () => {
    await outlook.search(world.customer?.name ?? '');
    await outlook.results.getByRole('listitem').first().waitFor();
    await assertClean();
  });

  it('on a record’s page with a list opened', async () => {
    const { results, texts } = outlook;
    await outlook.search(world.customer?.name ?? '');
    await results.getByRole('listitem').first().getByRole('button').first().click();
    const related = outlook.section(texts.record.related);
    await related.getByRole('button').first().click();
    await related.getByRole('listitem').first().waitFor();
    await assertClean();
    await outlook.pane.getByRole('button', { name: texts.app.back }).click();
  });

  it('on the pages on which something is made or filed, also with what is wrong in a form', async () => {
    const { pane, texts } = outlook;
    const words = pickCreateTexts('en');
    await outlook.search('');
    await pane.getByRole('button', { name: texts.create.open, exact: true }).click();
    await pane.getByRole('button', { name: words.areas.tasks, exact: true }).click();
    const form = pane.locator('form:visible');
    await form.getByRole('textbox').first().fill('');
    await form.getByRole('button', { name: words.submit }).click();
    await form.getByText(words.faults.required).waitFor();
    await assertClean();
    await pane.getByRole('button', { name: texts.app.back }).click();
    await pane.getByRole('button', { name: texts.filing.open, exact: true }).click();
    await outlook.section(pickFilingTexts('en').attachments).waitFor();
    await assertClean();
    await pane.getByRole('button', { name: texts.app.back }).click();
  });

  it('on failures with their details open', async () => {
    const { results, texts } = outlook;
    world.erp.fault = { type: 'down' };
    await outlook.search(world.customer?.town ?? '');
    await results.getByText(texts.errors.unavailable).waitFor();
    await results.getByRole('button', { name: texts.app.details }).click();
    await assertClean();
    await outlook.search('');
  });

  it('while answers are awaited', async () => {
    const { page, linked, texts } = outlook;
    const asked = /\/api\/item\/(suggestions|people)$/;
    // Held back, and never answered.
    await page.route(asked, () => undefined);
    await outlook.openMail('Access: other');
    await linked.getByText(texts.links.none).waitFor();
    await outlook.pane.locator('[aria-busy="true"]').first().waitFor();
    await assertClean();
    await page.unroute(asked);
  });

  it('when no item is selected', async () => {
    await outlook.openFolder('sent');
    await outlook.pane.getByText(outlook.texts.start.nothingTitle).waitFor();
    await assertClean();
  });

  it('on first contact, and on what it says of an empty form', async () => {
    const jonas = await OutlookPage.open(world.tryOut, { mailbox: 'jonas' });
    await jonas.openFolder('loaded');
    await jonas.openMail(world.subject);
    await jonas.openPane();
    await jonas.pane.getByLabel(jonas.texts.pair.login).waitFor();
    await assertClean(jonas);
    await jonas.pane.getByRole('button', { name: jonas.texts.pair.submit }).click();
    await jonas.pane.getByText(jonas.texts.pair.loginMissing).first().waitFor();
    await assertClean(jonas);
    await jonas.close();
  });

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    it(`on the small Outlook itself, theme ${theme}: mail, calendar, appointment form`, async () => {
      const { page, words } = outlook;
      await page.emulateMedia(systems.light);
      await page.getByLabel(words.theme).selectOption(theme);
      const found: string[] = [];
      const add = async () => found.push(...(await axeViolations(page.mainFrame())));
      await outlook.openFolder('loaded');
      await outlook.openMail(world.subject);
      await page.locator('h2.item-title').waitFor();
      await add();
      await outlook.openFolder('calendar');
      await page.locator('.calendar').waitFor();
      await add();
      await page.getByRole('button', { name: words.newEvent }).click();
      await page.getByLabel(words.subject, { exact: true }).waitFor();
      await add();
      assert.deepEqual(found, []);
    });
  }

  /** What axe finds on the pane as it is, as every system would show it. */
  async function look({ page, paneFrame } = outlook): Promise<string[]> {
    const found: string[] = [];
    for (const [name, system] of Object.entries(systems)) {
      // Without motion, so that no color is half way from the theme before.
      await page.emulateMedia({ ...system, reducedMotion: 'reduce' });
      await drawn(paneFrame);
      found.push(...(await axeViolations(paneFrame)).map((text) => `${name}: ${text}`));
    }
    await page.emulateMedia(systems.light);
    return found;
  }

  async function assertClean(at = outlook): Promise<void> {
    assert.deepEqual(await look(at), []);
  }
});

/** Ends when the page has drawn what it was told last, and no color is on its way any more. */
async function drawn(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
}

import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { pino } from 'pino';
import { pickOwnTexts } from '../../addin/strings/own/pickOwnTexts.ts';
import { pickSyncTexts } from '../../addin/strings/sync/pickSyncTexts.ts';
import { demoPassword } from '../../server/sandbox/erp/demoUsers.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { OutlookPage } from './OutlookPage.ts';
import { addSyncAccount } from './addSyncAccount.ts';
import { axeViolations } from './axeViolations.ts';

const words = pickOwnTexts('en');
const sync = pickSyncTexts('en');

describe('the user’s own page in the browser', () => {
  let world: BrowserTryOut;
  let outlook: OutlookPage;
  let account: SyncAccount;
  /** The page as it was opened from the pane, and the address that it was opened with. */
  let own: Page;
  let address: string;

  before(async () => {
    world = await BrowserTryOut.start({ logger: pino({ level: 'silent' }) });
    account = await addSyncAccount(world);
    assert.ok(world.tryOut.sync);
    await world.tryOut.sync.service.runner.sync({ account: account.id, area: 'tasks' });
    outlook = await OutlookPage.open(world);
    await outlook.page.locator('.mails button').first().click();
    await outlook.openPane();
    await outlook.pair('anna.berger', demoPassword);
    await outlook.settle();
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await (world as BrowserTryOut | undefined)?.close();
  });

  /** What opens the sync's page in the pane. */
  const syncLine = ({ pane, texts }: OutlookPage) =>
    pane.getByRole('contentinfo').getByRole('button', { name: texts.sync.open('').trim() });
  const section = (title: string) => own.getByRole('region', { name: title, exact: true });
  const part = async (name: string) => {
    await own.getByRole('navigation', { name: words.nav }).getByRole('link', { name }).click();
  };
  const row = (title: string): Locator => own.getByRole('listitem').filter({ hasText: title });
  const settled = async () =>
    own.locator('main:visible [aria-busy="true"]').first().waitFor({ state: 'detached' });
  const stateOf = (state: keyof typeof outlook.texts.sync.things) =>
    outlook.texts.sync.things[state];
  /** The options of the filter, with their numbers. */
  const filter = async (option: string) => {
    const select = own.getByLabel(words.list.state);
    const value = await select.locator('option', { hasText: option }).first().getAttribute('value');
    await select.selectOption(value ?? '');
    await settled();
  };
  /** The title of a task that is in step and of which there is one. */
  const oneTask = async (): Promise<string> => {
    const titles = await own.locator('main:visible li button > span:first-child').allInnerTexts();
    const single = titles.find((title) => titles.filter((one) => one.includes(title)).length === 1);
    assert.ok(single);
    return single;
  };

  it('opens from the pane in a window of its own, and its address holds nothing afterwards', async () => {
    const { pane, page } = outlook;
    await syncLine(outlook).click();
    const opened = page.waitForEvent('popup');
    const asked = page.context().waitForEvent('request', (one) => one.url().includes('own.html'));
    await pane.getByRole('button', { name: words.open }).click();
    own = await opened;
    own.on('pageerror', (error) => outlook.errors.push(error.message));
    own.on('console', (message) => {
      const isError = message.type() === 'error' && !message.text().startsWith('Failed to load');
      if (isError) outlook.errors.push(message.text());
    });
    address = (await asked).url();
    await own.getByRole('heading', { level: 1, name: words.title }).waitFor();
    await own.getByText(sync.states['in-step'], { exact: true }).first().waitFor();
    const served = await own.request.get(own.url());
    assert.match(served.headers()['content-security-policy'] ?? '', /frame-ancestors 'none'/);
    assert.equal(served.headers()['cache-control'], 'no-cache');
    assert.equal(own.url(), `${world.tryOut.url}/addin/own.html`);
    assert.equal(await own.evaluate(() => window.opener === null), true, 'no way back to the pane');
    assert.deepEqual(await axeViolations(own.mainFrame()), []);
  });

  it('stays signed in when it is loaded again', async () => {
    await own.reload();
    await own.getByText(sync.states['in-step'], { exact: true }).first().waitFor();
  });

  it('lets nobody in who has its address only', async () => {
    const context = await world.browser.newContext({ ignoreHTTPSErrors: true });
    const stranger = await context.newPage();
    for (const url of [address, own.url(), `${own.url()}#code=${'a'.repeat(64)}`]) {
      await stranger.goto('about:blank');
      await stranger.goto(url);
      await stranger.getByRole('heading', { name: words.closedTitle }).waitFor();
    }
    await context.close();
  });

  it('lists every task with its state, finds by name and filters by state', async () => {
    await part(sync.areas.tasks);
    const tasks = section(sync.areas.tasks);
    await tasks.getByRole('listitem').first().waitFor();
    const title = await oneTask();
    await own.getByLabel(words.list.search).fill(title.toUpperCase());
    await tasks.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
    assert.equal(await row(title).getByTitle(stateOf('in-step')).count(), 1);
    await own.getByLabel(words.list.search).fill('no such name');
    await own.getByText(words.list.noneFound).waitFor();
    await own.getByLabel(words.list.search).fill('');
    await filter(stateOf('failed'));
    await own.getByText(words.list.none).waitFor();
    await filter(words.list.all);
    assert.deepEqual(await axeViolations(own.mainFrame()), []);
  });

  it('unlinks what is chosen and links it again, by keyboard alone', async () => {
    const title = await oneTask();
    await own.getByLabel(words.list.select(title)).press('Space');
    await own.getByRole('button', { name: words.unlink, exact: true }).press('Enter');
    await own.getByText(words.unlinkAsk(1)).waitFor();
    await own.getByRole('button', { name: words.unlink, exact: true }).press('Enter');
    await row(title).getByTitle(stateOf('only-in-erp')).waitFor();
    await row(title).getByTitle(stateOf('only-in-mailbox')).waitFor();
    assert.deepEqual(await axeViolations(own.mainFrame()), []);
    await own.getByLabel(words.list.select(title)).first().press('Space');
    await own.getByRole('button', { name: words.link, exact: true }).press('Enter');
    await row(title).getByTitle(stateOf('in-step')).waitFor();
    assert.equal(await row(title).count(), 1, 'nothing was made twice');
  });

  it('shows both sides of one and what the sync did to it, and sets that back', async () => {
    const title = await oneTask();
    await row(title).getByRole('button').click();
    await own.getByRole('heading', { level: 2, name: title }).waitFor();
    const history = section(words.thing.history);
    await history.getByText(words.thing.ops.create.mailbox).waitFor();
    assert.deepEqual(await axeViolations(own.mainFrame()), []);
    await history.getByRole('button', { name: words.thing.undo }).first().click();
    await history.getByRole('button', { name: words.thing.undo, exact: true }).click();
    await history.getByText(words.thing.undone).waitFor();
    await own.getByRole('button', { name: outlook.texts.app.back }).press('Enter');
    await row(title).getByTitle(stateOf('only-in-erp')).waitFor();
    const focused = await own.evaluate(() => document.activeElement?.textContent ?? '');
    assert.ok(focused.includes(title), 'the focus is back where it was');
  });

  it('keeps the never-link list, and what was typed after an error', async () => {
    await part(words.neverLink);
    const field = own.getByLabel(words.never.label);
    await field.fill('not an address');
    await field.press('Enter');
    await own.getByText(outlook.texts.errors.reasons['no-address']).first().waitFor();
    assert.equal(await field.inputValue(), 'not an address');
    await field.fill('Boss@Private.example');
    await field.press('Enter');
    await row('boss@private.example').waitFor();
    assert.deepEqual(await axeViolations(own.mainFrame()), []);
    await own
      .getByRole('button', { name: words.never.removeNamed('boss@private.example') })
      .click();
    await own.getByText(words.never.none).waitFor();
  });

  it('switches what is the user’s to say, and says who decides the rest', async () => {
    assert.ok(world.tryOut.sync);
    const { accounts } = world.tryOut.sync.ports;
    await accounts.setLastWord(['account', 'user']);
    await part(words.choices);
    await own.getByText(words.choose.by.account).first().waitFor();
    const mail = own.getByRole('switch', { name: sync.areas.incomingMail });
    const before = await mail.isChecked();
    await mail.click();
    await row(sync.areas.incomingMail).getByText(words.choose.by.user).waitFor();
    assert.equal(await mail.isChecked(), !before);
    assert.deepEqual(await axeViolations(own.mainFrame()), []);
    await own
      .getByRole('button', { name: words.choose.backNamed(sync.areas.incomingMail) })
      .click();
    await row(sync.areas.incomingMail).getByText(words.choose.nobody).waitFor();
    assert.equal(await mail.isChecked(), before);
  });

  for (const [name, width, colors] of [
    ['320 pixels wide', 320, {}],
    ['320 pixels wide in the dark', 320, { colorScheme: 'dark' }],
    ['wide in the contrast theme', 1600, { forcedColors: 'active' }],
  ] as const) {
    it(`fits and can be read ${name}`, async () => {
      await own.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...colors });
      await own.setViewportSize({ width, height: 700 });
      for (const each of [words.overview, sync.areas.tasks, words.neverLink, words.choices]) {
        await part(each);
        await settled();
        const wide = await own.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${each}: ${wide} pixels`);
        assert.deepEqual(await axeViolations(own.mainFrame()), [], each);
      }
    });
  }

  it('is over when its user signs out, also for who loads it again', async () => {
    await own.getByRole('button', { name: words.leave }).click();
    await own.getByRole('heading', { name: words.left }).waitFor();
    await own.reload();
    await own.getByRole('heading', { name: words.closedTitle }).waitFor();
    await own.close();
  });

  it('speaks German in a German Outlook, whatever the browser speaks', async () => {
    const german = pickOwnTexts('de');
    const other = await OutlookPage.open(world, { language: 'de-DE' });
    await other.page.locator('.mails button').first().click();
    await other.openPane();
    await other.settle();
    await syncLine(other).click();
    const opened = other.page.waitForEvent('popup');
    await other.pane.getByRole('button', { name: german.open }).click();
    const page = await opened;
    await page.getByRole('heading', { level: 1, name: german.title }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    await other.close();
  });
});

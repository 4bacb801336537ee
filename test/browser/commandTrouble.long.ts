import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { en } from '../../addin/strings/en.ts';
import { commandsEn as words } from '../../addin/strings/commands/commandsEn.ts';
import { AccessWorld } from './AccessWorld.ts';
import { OutlookPage } from './OutlookPage.ts';

const last = 'Link to last record';
const file = 'File and link';

describe('buttons that work without the pane, when they cannot', () => {
  let world: AccessWorld;

  before(async () => {
    world = await AccessWorld.shared();
  });
  afterEach(() => {
    world.erp.fault = { type: 'none' };
  });

  const error = (outlook: OutlookPage, text: string): Locator =>
    outlook.page.locator('.info-bar-error').getByText(text, { exact: true });

  it('ask whoever never signed in to the ERP to do so in the pane', async () => {
    const outlook = await OutlookPage.open(world.tryOut, { mailbox: 'jonas' });
    await outlook.page.locator('.mails button').first().click();
    await outlook.command(last);
    await error(outlook, words.signIn).waitFor();
    await outlook.close();
  });

  it('say that there is no network, that the ERP is away, and work when both are there again', async () => {
    const outlook = await world.open({});
    const { page } = outlook;
    await page.locator('#pane-close').click();
    await page.route('**/api/links/last', (route) => route.abort());
    await outlook.command(last);
    await error(outlook, en.errors.reasons['no-connection']).waitFor();
    await page.unroute('**/api/links/last');
    world.erp.fault = { type: 'down' };
    await outlook.command(last);
    await error(outlook, en.errors.unavailable).waitFor();
    await outlook.command(file);
    await error(outlook, en.errors.unavailable).waitFor();
    world.erp.fault = { type: 'none' };
    await outlook.command(last);
    await page
      .locator('.info-bar-info')
      .getByText(/^Already linked to /)
      .waitFor();
    assert.equal(
      await page.locator('.info-bar').count(),
      1,
      'each message takes the place of the last',
    );
    await outlook.close();
  });

  it('are given up where the add-in does not finish, and it is said', async () => {
    const outlook = await world.open({ level: '1.10' });
    const { page } = outlook;
    await page.locator('#pane-close').click();
    await page.clock.install();
    await page.route('**/addin/commands.html*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Nothing here.</p>' }),
    );
    await outlook.command(last);
    await page
      .getByRole('status')
      .getByText(outlook.words.functionRuns('ERP Link', last))
      .waitFor();
    await page.clock.fastForward(61_000);
    const alert = page.getByRole('alert');
    await alert.getByText(outlook.words.functionFailed('ERP Link', last)).waitFor();
    assert.equal(await page.locator('iframe[hidden]').count(), 0);
    await alert.getByRole('button', { name: outlook.words.dismiss }).click();
    await alert.waitFor({ state: 'detached' });
    await outlook.close();
  });
});

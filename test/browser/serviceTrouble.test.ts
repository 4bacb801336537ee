import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pino } from 'pino';
import type { TryOut } from '../../server/sandbox/tryOut.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { changeErp } from './changeErp.ts';
import { contactMails } from './contactMails.ts';
import { demoCustomers } from './demoCustomers.ts';
import { linkBySearch } from './linkBySearch.ts';
import { openPaired } from './openPaired.ts';
import { restartTryOut } from './restartTryOut.ts';

const logger = pino({ level: 'silent' });
const isAnna = `benutzer_nr = (select benutzer_nr from benutzer where anmeldename = 'anna.berger')`;

describe('the pane when its service or the person’s access changes under it', () => {
  const [customer, other, third] = demoCustomers();
  const order = customer?.orders[0]?.number ?? '';
  let folder: string;
  let world: BrowserTryOut;
  let restarted: TryOut | undefined;
  let outlook: OutlookPage;

  before(async () => {
    const subjects = ['open', 'locked', 'linked', 'hidden', 'unpaired'];
    folder = contactMails(
      customer,
      subjects.map((subject) => `Access: ${subject}`),
    );
    world = await BrowserTryOut.start({ items: folder, logger });
    outlook = await openPaired(world);
    await outlook.openFolder('loaded');
    await outlook.openMail('Access: open');
    await outlook.openPane();
    await outlook.pin();
    await outlook.settle();
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await restarted?.close();
    await (world as BrowserTryOut | undefined)?.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('says that there is no network, keeps what is shown, and works when there is one again', async () => {
    const { results, texts, page } = outlook;
    await page.context().setOffline(true);
    await outlook.search(other?.name ?? '');
    await results.getByText(texts.errors.reasons['no-connection']).waitFor();
    await outlook.search('');
    await outlook.suggestions.getByText(order).first().waitFor();
    await outlook.search(other?.town ?? '');
    await results.getByText(texts.errors.reasons['no-connection']).waitFor();
    await page.context().setOffline(false);
    await retry();
    await results.getByRole('listitem').first().waitFor();
    await outlook.search('');
  });

  it('says that its service is away, and works when it is back: signed in again without a word', async () => {
    const { results, texts, page } = outlook;
    await world.tryOut.close();
    await outlook.search(third?.name ?? '');
    await results.getByText(texts.errors.reasons['no-connection']).waitFor();
    restarted = await restartTryOut(world, { items: folder, logger });
    await restarted.directoryReady;
    const signIns: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/api/session')) signIns.push(response.status());
    });
    await retry();
    const found = results.getByRole('listitem').filter({ hasText: third?.name ?? '' });
    await found.first().waitFor();
    assert.deepEqual(signIns, [200], 'the session of before has ended; one new one is enough');
    assert.equal(await outlook.pane.getByLabel(texts.pair.password).count(), 0);
    await outlook.search('');
  });

  it('writes again after a session that has ended: nothing is lost and nothing is done twice', async () => {
    const { page, texts } = outlook;
    let refused = 0;
    await page.route('**/api/links', async (route) => {
      refused += 1;
      if (refused > 1) return route.continue();
      const problem = { type: 'urn:erp-link:not-signed-in', title: 'Ended', status: 401 };
      const json = { ...problem, kind: 'not-signed-in', correlationId: 'test' };
      return route.fulfill({ status: 401, contentType: 'application/problem+json', json });
    });
    const row = outlook.row(outlook.suggestions, order);
    await row.getByRole('button', { name: /^Link / }).click();
    await outlook.row(outlook.linked, order).getByText(texts.links.by('you', 'today')).waitFor();
    assert.equal(await outlook.linked.getByRole('listitem').count(), 1);
    assert.equal(refused, 2);
    await page.unroute('**/api/links');
  });

  it('shows a user locked in the ERP nothing of it and says why; unlocked, all is back', async () => {
    const { suggestions, people, texts } = outlook;
    changeErp(world, `update benutzer set gesperrt = 1 where ${isAnna}`);
    await outlook.openMail('Access: locked');
    for (const section of [suggestions, people]) {
      await section.getByText(texts.errors.reasons['user-locked']).waitFor();
    }
    await outlook.search(customer?.name ?? '');
    await outlook.results.getByText(texts.errors.reasons['user-locked']).waitFor();
    assert.doesNotMatch(await outlook.results.innerText(), new RegExp(customer?.town ?? '.'));
    changeErp(world, `update benutzer set gesperrt = 0 where ${isAnna}`);
    await retry();
    await outlook.results.getByRole('listitem').first().waitFor();
    await outlook.search('');
    await suggestions.getByRole('button', { name: texts.app.retry }).click();
    await suggestions.getByText(order).first().waitFor();
  });

  it('only counts links to records that may not be seen any more, and shows them when they may', async () => {
    const { linked, suggestions, texts } = outlook;
    await outlook.openMail('Access: linked');
    await outlook.settle();
    const title = await linkBySearch(outlook, order);
    changeErp(world, `update benutzer_rechte set recht = 'AUF-' where recht = 'AUF' and ${isAnna}`);
    await outlook.openMail('Access: hidden');
    await outlook.settle();
    assert.equal(await suggestions.getByText(order).count(), 0);
    const second = await openPaired(world);
    await second.openFolder('loaded');
    await second.openMail('Access: linked');
    await second.openPane();
    await second.linked.getByText(texts.links.hidden(1)).waitFor();
    assert.equal(await second.linked.getByText(order).count(), 0);
    await second.close();
    await outlook.openMail('Access: linked');
    await linked.getByRole('button', { name: title, exact: true }).click();
    const page = outlook.pane.getByRole('main');
    await page.getByText(texts.errors.reasons['record-hidden']).waitFor();
    changeErp(world, `update benutzer_rechte set recht = 'AUF' where recht = 'AUF-' and ${isAnna}`);
    await outlook.pane.getByRole('button', { name: texts.app.retry }).click();
    await outlook.section(texts.record.details).waitFor();
    await outlook.pane.getByRole('button', { name: texts.app.back }).click();
  });

  it('asks for the login after Disconnect, also in another window of the same mailbox', async () => {
    const { texts } = outlook;
    const second = await openPaired(world);
    await second.openFolder('loaded');
    await second.openMail('Access: open');
    await second.openPane();
    await second.pin();
    const disconnect = outlook.pane.getByRole('button', { name: texts.account.unpair });
    await disconnect.click();
    await outlook.pane.getByText(texts.account.unpairAsk).waitFor();
    await disconnect.click();
    await outlook.pane.getByLabel(texts.pair.password).waitFor();
    await second.openMail('Access: unpaired');
    await second.pane.getByLabel(texts.pair.password).waitFor();
    await second.close();
  });

  function retry(): Promise<void> {
    return outlook.results.getByRole('button', { name: outlook.texts.app.retry }).click();
  }
});

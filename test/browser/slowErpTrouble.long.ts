import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pino } from 'pino';
import type { FaultyErp } from '../../server/sandbox/erp/faultyErp.ts';
import { faultyErp } from '../fakes/faultyErp.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { contactMails } from './contactMails.ts';
import { demoCustomers } from './demoCustomers.ts';
import { linkBySearch } from './linkBySearch.ts';
import { openPaired } from './openPaired.ts';

/** Longest the backend waits for the ERP with the settings that customers get, and a little for the rest. */
const deadline = 8_000 + 4_000;

describe('the pane beside an ERP that takes ten seconds for everything', () => {
  const [customer] = demoCustomers();
  const order = customer?.orders[0]?.number ?? '';
  let folder: string;
  let world: BrowserTryOut;
  let erp: FaultyErp;
  let outlook: OutlookPage;

  before(async () => {
    folder = contactMails(customer, ['Slow: first', 'Slow: linked', 'Slow: new']);
    world = await BrowserTryOut.start({
      items: folder,
      logger: pino({ level: 'silent' }),
      wrapErp: (real) => (erp = faultyErp(real)),
    });
    const earlier = await openPaired(world);
    await earlier.openFolder('loaded');
    await earlier.openMail('Slow: linked');
    await earlier.openPane();
    await linkBySearch(earlier, order);
    await earlier.close();
    outlook = await openPaired(world);
    outlook.page.setDefaultTimeout(30_000);
    await outlook.openFolder('loaded');
    await outlook.openMail('Slow: first');
    await outlook.openPane();
    await outlook.pin();
    await outlook.settle();
    erp.fault = { type: 'slow', milliseconds: 10_000 };
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await (world as BrowserTryOut | undefined)?.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('shows at once that an item has no links, and says by the deadline what else it could not find out', async () => {
    const { linked, suggestions, people, texts } = outlook;
    await outlook.openMail('Slow: new');
    const started = Date.now();
    await linked.getByText(texts.links.none).waitFor();
    assert.ok(Date.now() - started < 3_000, 'no link needs no ERP');
    assert.equal(await suggestions.getAttribute('aria-busy'), 'true');
    await suggestions.getByText(texts.errors.unavailable).waitFor();
    await people.getByText(texts.errors.unavailable).waitFor();
    const took = Date.now() - started;
    assert.ok(took > 7_000 && took < deadline, `${took} ms`);
  });

  it('shows links under their stored names by the deadline', async () => {
    const { linked, texts } = outlook;
    await outlook.openMail('Slow: linked');
    const started = Date.now();
    await linked.getByText(texts.links.unknown).waitFor();
    const took = Date.now() - started;
    assert.ok(took < deadline, `${took} ms`);
    assert.match(await linked.getByRole('listitem').first().innerText(), new RegExp(order));
  });

  it('stays usable: the search takes every key while earlier searches wait, and another item can be opened', async () => {
    const { results, pane } = outlook;
    for (const text of ['ab', 'abc', 'abcd', customer?.name ?? '']) await outlook.search(text);
    assert.equal(await pane.getByRole('searchbox').inputValue(), customer?.name);
    assert.equal(await results.getAttribute('aria-busy'), 'true');
    erp.fault = { type: 'none' };
    await results.getByRole('listitem').first().waitFor();
    await outlook.search('');
    await outlook.openMail('Slow: new');
    await outlook.suggestions.getByText(order).first().waitFor();
  });

  it('starts anew in a slow ERP: signs in on the mailbox’s word and shows stored names', async () => {
    const fresh = await openPaired(world);
    erp.fault = { type: 'slow', milliseconds: 10_000 };
    fresh.page.setDefaultTimeout(30_000);
    await fresh.openFolder('loaded');
    await fresh.openMail('Slow: linked');
    await fresh.openPane();
    await fresh.linked.getByRole('listitem').first().waitFor();
    assert.match(await fresh.linked.innerText(), new RegExp(order));
    await fresh.close();
  });
});

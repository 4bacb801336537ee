import assert from 'node:assert/strict';
import fs from 'node:fs';
import { BrowserTryOut } from './BrowserTryOut.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { contactMails } from './contactMails.ts';
import { demoCustomers } from './demoCustomers.ts';
import { openPaired } from './openPaired.ts';

describe('two people who link the same mail at the same time', () => {
  const [customer, other] = demoCustomers();
  let folder: string;
  let world: BrowserTryOut;
  let pages: OutlookPage[];

  before(async () => {
    folder = contactMails(customer, ['Together']);
    world = await BrowserTryOut.start({ items: folder });
    pages = await Promise.all([
      openPaired(world, { mailbox: 'anna' }),
      openPaired(world, { mailbox: 'jonas' }),
    ]);
    for (const outlook of pages) {
      await outlook.openFolder('loaded');
      await outlook.openMail('Together');
      await outlook.openPane();
      await outlook.settle();
    }
  });

  after(async () => {
    for (const outlook of (pages as OutlookPage[] | undefined) ?? []) await outlook.close();
    await (world as BrowserTryOut | undefined)?.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('make one link, and both see it', async () => {
    await linkAtOnce(customer?.name ?? '');
    for (const outlook of pages) {
      await outlook.linked
        .getByText(customer?.name ?? '')
        .first()
        .waitFor();
      assert.equal(await outlook.linked.getByRole('listitem').count(), 1);
    }
    const makers = await Promise.all(pages.map((outlook) => outlook.linked.innerText()));
    const isMine = makers.map((text) => /Linked by you/.test(text));
    assert.equal(isMine.filter(Boolean).length, 1, 'it was made by one of them');
    const name = isMine[0] ? 'Anna Berger' : 'Jonas Keller';
    assert.ok(
      makers.some((text) => text.includes(`Linked by ${name}`)),
      makers.join('\n'),
    );
  });

  it('make two links when they choose two records, and each sees the other’s', async () => {
    const [order, second] = [customer?.orders[0]?.number ?? '', other?.name ?? ''];
    await linkAtOnce(order, second);
    for (const outlook of pages) {
      await outlook.linked.getByText(order).first().waitFor();
      await outlook.linked.getByText(second).first().waitFor();
      assert.equal(await outlook.linked.getByRole('listitem').count(), 3);
    }
  });

  /** Each searches for a record and links the first one found; the two requests arrive in the same moment. */
  async function linkAtOnce(...texts: string[]): Promise<void> {
    let arrived = 0;
    const together = Promise.withResolvers<undefined>();
    await Promise.all(
      pages.map(async (outlook, at) => {
        await outlook.page.route('**/api/links', async (route) => {
          arrived += 1;
          if (arrived === pages.length) together.resolve(undefined);
          await together.promise;
          await route.continue();
        });
        await outlook.search(texts[at] ?? texts[0] ?? '');
        await outlook.link(outlook.results.getByRole('listitem').first());
        await outlook.page.unroute('**/api/links');
        await outlook.search('');
      }),
    );
  }
});

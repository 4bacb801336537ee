import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { MailItem } from '../../server/sandbox/mailbox/MailItem.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { demoCustomers } from './demoCustomers.ts';
import { itemsFolder } from './itemsFolder.ts';
import { linkBySearch } from './linkBySearch.ts';
import { openPaired } from './openPaired.ts';

const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus/mail');

/** Files that no program could take for a mail or an appointment. */
const broken = { 'empty.eml': '', 'noise.eml': Buffer.alloc(3_000, 0xff), 'cut.ics': 'BEGIN:VCAL' };

describe('real mail', () => {
  if (!fs.existsSync(corpus)) {
    it('is not there to be tried: ../shared/corpus/mail is missing', () => {
      console.log('    ! ../shared/corpus/mail is missing: no real mail was tried');
    });
    return;
  }
  const files = fs.readdirSync(corpus).filter((name) => name.endsWith('.eml'));
  const orders = demoCustomers().flatMap((customer) => customer.orders[0]?.number ?? []);
  let folder: string;
  let world: BrowserTryOut;
  let outlook: OutlookPage;

  before(async () => {
    const real = files.map((name) => [name, fs.readFileSync(path.join(corpus, name))]);
    folder = itemsFolder({ ...(Object.fromEntries(real) as Record<string, Buffer>), ...broken });
    world = await BrowserTryOut.start({ items: folder });
    outlook = await openPaired(world);
  });

  after(async () => {
    // What the mails wanted to load from elsewhere was refused, which the console says.
    await (world as BrowserTryOut | undefined)?.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('names on the page what could not be loaded, and loads all the rest', async () => {
    await outlook.page.locator('.skipped summary').click();
    const named = await outlook.page.locator('.skipped code').allInnerTexts();
    assert.deepEqual(named.toSorted(), Object.keys(broken).toSorted());
    await outlook.openFolder('loaded');
    await rows().first().waitFor();
    assert.equal(await rows().count(), files.length);
  });

  it('opens, every one, and the pane shows its people and answers', async () => {
    const mails = await loaded();
    await rows().first().click();
    await outlook.openPane();
    await outlook.pin();
    for (const [at, mail] of mails.entries()) {
      await rows().nth(at).click();
      const people = [mail.from, ...mail.to, ...mail.cc].filter((one) => one !== null);
      const distinct = new Set(
        people.map(({ name, address }) => (address.trim() || name.trim()).toLowerCase()),
      );
      distinct.delete('');
      await outlook.people
        .getByRole('listitem')
        .nth(Math.min(distinct.size, 10) - 1)
        .waitFor();
      await outlook.settle();
      assert.equal(await outlook.people.getByRole('listitem').count(), Math.min(distinct.size, 10));
      assert.equal(await outlook.pane.getByText(outlook.texts.errors.defect).count(), 0);
    }
  });

  it('is linked, a dozen of them, and shows the link when it is opened another time', async () => {
    const chosen = (await loaded()).flatMap((_mail, at) => (at % 3 === 0 ? [at] : []));
    assert.ok(chosen.length >= 12, `${chosen.length} mails`);
    assert.ok(orders.length >= files.length, `${orders.length} orders`);
    for (const at of chosen) {
      await rows().nth(at).click();
      await outlook.settle();
      // Tried again, some are linked already.
      const isLinked = (await outlook.linked.getByText(orders[at] ?? '').count()) > 0;
      if (!isLinked) await linkBySearch(outlook, orders[at] ?? '');
    }
    const again = await openPaired(world);
    await again.openFolder('loaded');
    for (const [place, at] of chosen.entries()) {
      await again.page.locator('.mails .mail-row').nth(at).click();
      if (place === 0) await again.openPane();
      if (place === 0) await again.pin();
      await again.linked.getByText(orders[at] ?? '').waitFor();
      assert.equal(await again.linked.getByRole('listitem').count(), 1, files[at]);
    }
  });

  it('leaves no error behind, in the pane or in the emulated Outlook', async () => {
    const { violations, failures } = await outlook.hostLog();
    assert.deepEqual([violations, failures], [[], []]);
    assert.deepEqual(
      outlook.errors.filter((text) => !/content security policy/i.test(text)),
      [],
    );
  });

  function rows() {
    return outlook.page.locator('.mails .mail-row');
  }

  /** The mails in the order of the list. */
  async function loaded(): Promise<MailItem[]> {
    const { outlook: mailboxes } = world.tryOut.mailboxes;
    const list = await mailboxes.list('anna', 'loaded');
    const items = await Promise.all(list.map(({ id }) => mailboxes.get('anna', id)));
    return items.filter((item) => item.kind === 'mail');
  }
});

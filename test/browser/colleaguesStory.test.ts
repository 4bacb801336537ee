import assert from 'node:assert/strict';
import type { DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';

const { anna, jonas } = colleagues;

describe('two colleagues with the same mail', () => {
  let world: StoryWorld;
  let annas: OutlookPage;
  let jonases: OutlookPage;
  let customer: DemoOrganizationFact;
  const both = () => [annas, jonases] as const;

  before(async () => {
    world = await StoryWorld.shared();
    customer = world.cast.customer(3);
    for (const subject of ['Gemeinsame Mail', 'Gleichzeitig']) {
      world.putMail({
        mailboxes: ['anna', 'jonas'],
        from: world.cast.contact(customer),
        to: [anna],
        cc: [jonas],
        subject,
        text: `Es geht um ${customer.orders[0]?.number} und ${customer.invoices[0]?.number}.`,
      });
    }
    // One still has Exchange on premises, the other a current Outlook: the links are the same.
    [annas, jonases] = await Promise.all([
      world.open({ mailbox: 'anna', level: '1.5' }),
      world.open({ mailbox: 'jonas', level: '1.10' }),
    ]);
  });

  after(async () => {
    for (const outlook of both()) await outlook.close();
  });

  /** Opens the mail and the pane anew for both. */
  async function openBoth(subject: string): Promise<void> {
    await Promise.all(
      both().map(async (outlook) => {
        await outlook.openMail(subject);
        await outlook.openPane();
        await outlook.settle();
      }),
    );
  }

  it('suggests to each only what they may see', async () => {
    await openBoth('Gemeinsame Mail');
    const invoice = customer.invoices[0]?.number ?? '';
    await annas.row(annas.suggestions, invoice).waitFor();
    const order = customer.orders[0]?.number ?? '';
    await jonases.row(jonases.suggestions, order).waitFor();
    const hidden = jonases.row(jonases.suggestions, invoice);
    assert.equal(await hidden.count(), 0, 'Jonas may not see invoices');
  });

  it('shows the colleague who linked it, and counts what may not be seen', async () => {
    const order = customer.orders[0]?.number ?? '';
    const invoice = customer.invoices[0]?.number ?? '';
    await annas.link(annas.row(annas.suggestions, order));
    await annas.link(annas.row(annas.suggestions, invoice));
    await openBoth('Gemeinsame Mail');
    const { linked, texts } = jonases;
    await jonases.row(linked, order).getByText(texts.links.by('Anna Berger', 'today')).waitFor();
    await linked.getByText(texts.links.hidden(1)).waitFor();
    const everything = await jonases.pane.locator('body').innerText();
    assert.ok(!everything.includes(invoice), 'the invoice’s number is nowhere');
    await annas.row(annas.linked, invoice).getByText(texts.links.by('you', 'today')).waitFor();
  });

  it('lets a colleague take the link away, and shows that to the first', async () => {
    const order = customer.orders[0]?.number ?? '';
    const { linked, texts } = jonases;
    await jonases.row(linked, order).getByText(texts.links.unlink, { exact: true }).click();
    await linked.getByText(texts.links.unlinked(customer.orders[0]?.subject ?? '')).waitFor();
    await openBoth('Gemeinsame Mail');
    assert.equal(await annas.linked.locator('ul > li').count(), 1);
  });

  it('makes one link when both link the same record at the same moment', async () => {
    await openBoth('Gleichzeitig');
    const order = customer.orders[0]?.number ?? '';
    await Promise.all(both().map((one) => one.link(one.row(one.suggestions, order))));
    await openBoth('Gleichzeitig');
    for (const { linked } of both()) {
      assert.equal(await linked.locator('ul > li', { hasText: order }).count(), 1);
    }
  });
});

import assert from 'node:assert/strict';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import type { LayoutMove } from './LayoutWatch.ts';
import { LayoutWatch } from './LayoutWatch.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';

const { anna } = colleagues;

/** Half of what Google calls good; a person does not see it. */
const limit = 0.05;

describe('nothing jumps while the pane loads', () => {
  let world: StoryWorld;
  let outlook: OutlookPage;
  let watch: LayoutWatch;

  before(async () => {
    world = await StoryWorld.shared();
    const customer = world.cast.customer(9);
    const others = [3, 4, 5].map((place) => world.cast.customer(place));
    const text = `Zu ${customer.orders[0]?.number} und ${customer.invoices[0]?.number}.`;
    const from = world.cast.contact(customer);
    world.putMail({ from, to: [anna], subject: 'Ruhe, zwei Vorschläge', text });
    world.putMail({
      from,
      to: [anna, ...others.flatMap((one) => [0, 1, 2].map((n) => world.cast.contact(one, n)))],
      subject: 'Ruhe, viele Leute',
      text,
    });
    const stranger = 'Pat Doe <pat.doe@unknown.example>';
    world.putMail({ from: stranger, to: [anna], subject: 'Ruhe, nichts bekannt', text: 'Hallo.' });
    outlook = await world.open({});
    watch = await LayoutWatch.over(outlook);
  });

  afterEach(() => {
    world.erp.fault = { type: 'none' };
  });

  after(() => outlook.close());

  async function openOn(subject: string): Promise<LayoutMove[]> {
    await outlook.openMail(subject);
    await outlook.openPane();
    await outlook.settle();
    return watch.moves();
  }

  function assertCalm(moves: LayoutMove[]): void {
    const sum = moves.reduce((all, { value }) => all + value, 0);
    assert.ok(sum < limit, `${sum.toFixed(3)}: ${JSON.stringify(moves)}`);
  }

  it('on a mail with many people, and would be noticed if it did', async () => {
    assertCalm(await openOn('Ruhe, viele Leute'));
    await outlook.paneFrame.evaluate(() => {
      const banner = document.createElement('div');
      banner.style.height = '120px';
      document.querySelector('main')?.prepend(banner);
    });
    const moves = await watch.moves();
    assert.throws(() => assertCalm(moves), assert.AssertionError);
  });

  for (const subject of ['Ruhe, zwei Vorschläge', 'Ruhe, viele Leute', 'Ruhe, nichts bekannt']) {
    it(`while a slow ERP answers (${subject})`, async () => {
      world.erp.fault = { type: 'slow', milliseconds: 250 };
      assertCalm(await openOn(subject));
    });
  }

  it('on a mail that is linked to several records', async () => {
    const subject = 'Ruhe, zwei Vorschläge';
    await openOn(subject);
    for (const number of [
      world.cast.customer(9).orders[0]?.number ?? '',
      world.cast.customer(9).invoices[0]?.number ?? '',
    ]) {
      await outlook.link(outlook.row(outlook.suggestions, number));
    }
    assertCalm(await openOn(subject));
    world.erp.fault = { type: 'slow', milliseconds: 250 };
    assertCalm(await openOn(subject));
  });
});

import assert from 'node:assert/strict';
import { linkItem } from '../../server/app/linkItem.ts';
import { restoreLink } from '../../server/app/restoreLink.ts';
import { showLinks } from '../../server/app/showLinks.ts';
import { unlinkItem } from '../../server/app/unlinkItem.ts';
import type { Caller } from '../../server/app/Caller.ts';
import type { ItemRef } from '../../shared/items.ts';
import type { RecordRef } from '../../shared/recordViews.ts';
import { appointment, appWorld, failure, mail, north, patient, type AppWorld } from './appWorld.ts';

const bau = north('customer', 'bau');
const invoice = north('invoice', 'i1');
const secret = north('project', 'secret');

describe('linking', () => {
  let world: AppWorld;
  beforeEach(async () => {
    world = await appWorld();
  });
  const link = (caller: Caller, item: ItemRef, ...records: RecordRef[]) =>
    linkItem(world, caller, { item, records }, patient);
  const show = (caller: Caller, item: ItemRef) => showLinks(world, caller, { item }, patient);
  const unlink = (caller: Caller, id: string) => unlinkItem(world, caller, id, patient);
  const restore = (caller: Caller, id: string) => restoreLink(world, caller, id, patient);

  it('shows who linked what, when, and from which mailbox', async () => {
    const { links, mark } = await link(world.anna, mail('1'), invoice);
    const [shown] = links;
    assert.equal(shown?.record?.title, 'Dachstuhl');
    assert.deepEqual(shown.linkedBy, { name: 'anna', isMe: true });
    assert.equal(shown.mailbox, 'anna@own.example');
    assert.equal(shown.linkedAt, '2026-11-02T00:00:00.000Z');
    assert.equal(shown.state, 'current');
    assert.deepEqual(await show(world.anna, mail('1')), { links, hidden: 0, mark });
  });

  it('shows a colleague who has the same mail the same links', async () => {
    await link(world.anna, mail('1'), invoice);
    const { links } = await show(world.ben, mail('1', { itemId: 'another id' }));
    assert.deepEqual(links[0]?.linkedBy, { name: 'anna', isMe: false });
  });

  it('knows a mail whether or not its Message-ID has angle brackets', async () => {
    await link(world.anna, mail('1'), invoice);
    const bare = mail('1', { internetMessageId: '1@mail.example', itemId: null });
    assert.equal((await show(world.ben, bare)).links.length, 1);
  });

  it('links several records with one call, in the order asked, each once', async () => {
    const { links } = await link(world.anna, mail('1'), invoice, bau, invoice);
    assert.deepEqual(
      links.map((one) => one.ref),
      [invoice, bau],
    );
  });

  it('gives the records named only, new or found, and keeps the others', async () => {
    await link(world.anna, mail('1'), bau);
    const { links } = await link(world.ben, mail('1'), invoice, bau);
    assert.deepEqual(
      links.map((one) => one.linkedBy.isMe),
      [true, false],
    );
    assert.equal((await link(world.ben, mail('1'), invoice)).links.length, 1);
  });

  it('ends with one link when two users link at the same time', async () => {
    const both = await Promise.all([
      link(world.anna, mail('1'), invoice),
      link(world.ben, mail('1'), invoice),
    ]);
    assert.equal(both[0].links[0]?.id, both[1].links[0]?.id);
    assert.equal(both[0].mark, both[1].mark);
    assert.equal((await show(world.anna, mail('1'))).links.length, 1);
  });

  it('makes a pair of an Outlook and an ERP appointment, and a reference of everything else', async () => {
    const erpAppointment = north('appointment', 'a1');
    const types = async (item: ItemRef, ...records: RecordRef[]) =>
      (await link(world.anna, item, ...records)).links.map((one) => one.type);
    assert.deepEqual(await types(appointment('1'), erpAppointment, bau), ['pair', 'reference']);
    assert.deepEqual(await types(mail('1'), erpAppointment), ['reference']);
  });

  it('knows an appointment by the mark that linking gave it', async () => {
    const { mark } = await link(world.anna, appointment('1'), bau);
    assert.equal((await show(world.ben, appointment('other', { mark }))).links.length, 1);
    assert.equal((await show(world.ben, appointment('other'))).links.length, 0);
  });

  it('refuses an item that nothing identifies, and shows it without links', async () => {
    const unsaved = appointment('1', { itemId: null });
    await assert.rejects(link(world.anna, unsaved, bau), failure('invalid-input', 'item-unknown'));
    assert.deepEqual(await show(world.anna, unsaved), { links: [], hidden: 0, mark: null });
  });

  describe('and rights', () => {
    it('refuses a record that the user may not see, and links none of the others', async () => {
      await assert.rejects(link(world.ben, mail('1'), bau, secret), failure('not-allowed'));
      assert.equal((await show(world.anna, mail('1'))).links.length, 0);
    });

    it('refuses a record of another company without asking the ERP', async () => {
      const before = world.erp.calls.get;
      const south = { company: 'south', kind: 'customer', key: 'south' };
      await assert.rejects(link(world.anna, mail('1'), south), failure('not-allowed'));
      assert.equal(world.erp.calls.get, before);
    });

    it('refuses a record that is gone', async () => {
      await assert.rejects(
        link(world.anna, mail('1'), north('invoice', 'x')),
        failure('not-found', 'record-gone'),
      );
    });

    it('counts links to hidden records and shows nothing of them', async () => {
      await link(world.anna, mail('1'), secret, bau);
      const shown = await show(world.ben, mail('1'));
      assert.equal(shown.hidden, 1);
      assert.ok(!JSON.stringify(shown).includes('Zukunft'));
      assert.deepEqual(
        shown.links.map((one) => one.ref),
        [bau],
      );
    });

    it('lets nobody unlink or restore what they may not see', async () => {
      const { links } = await link(world.anna, mail('1'), secret);
      await assert.rejects(unlink(world.ben, links[0]!.id), failure('not-allowed'));
      await unlink(world.anna, links[0]!.id);
      await assert.rejects(restore(world.ben, links[0]!.id), failure('not-allowed'));
    });
  });

  describe('and unlinking', () => {
    it('takes the link away for everybody and keeps its history', async () => {
      const { links } = await link(world.anna, mail('1'), bau);
      assert.deepEqual(await unlink(world.ben, links[0]!.id), { id: links[0]!.id });
      assert.equal((await show(world.anna, mail('1'))).links.length, 0);
      assert.deepEqual(
        (await world.links.history(links[0]!.id)).map(({ what, userName }) => [what, userName]),
        [
          ['linked', 'anna'],
          ['unlinked', 'ben'],
        ],
      );
    });

    it('is undone with who linked it and when', async () => {
      const { links } = await link(world.anna, mail('1'), bau);
      await unlink(world.anna, links[0]!.id);
      world.time.now += 60_000;
      assert.deepEqual((await restore(world.anna, links[0]!.id)).link, links[0]);
    });

    it('is harmless twice', async () => {
      const { links } = await link(world.anna, mail('1'), bau);
      await unlink(world.anna, links[0]!.id);
      await unlink(world.anna, links[0]!.id);
      assert.equal((await world.links.history(links[0]!.id)).length, 2);
    });

    it('refuses a link that never was', async () => {
      await assert.rejects(unlink(world.anna, 'nonsense'), failure('not-found'));
      await assert.rejects(restore(world.anna, 'nonsense'), failure('not-found'));
    });

    it('works for a record that is gone', async () => {
      const { links } = await link(world.anna, mail('1'), bau);
      world.erp.records.length = 0;
      await unlink(world.ben, links[0]!.id);
      assert.equal((await restore(world.ben, links[0]!.id)).link.state, 'gone');
    });
  });

  it('shows a link whose record is gone as gone, by the name it had', async () => {
    await link(world.anna, mail('1'), invoice);
    world.erp.records.length = 0;
    const [shown] = (await show(world.anna, mail('1'))).links;
    assert.equal(shown?.state, 'gone');
    assert.equal(shown.record, null);
    assert.equal(shown.title, 'RE-2026-10042 Dachstuhl');
  });

  for (const [state, words] of [
    ['down', 'is down'],
    ['hangs', 'does not answer in time'],
  ] as const) {
    it(`shows links while the ERP ${words}, as unknown`, async () => {
      await link(world.anna, mail('1'), invoice);
      world.erp.mood.state = state;
      const [shown] = (await show(world.anna, mail('1'))).links;
      assert.equal(shown?.state, 'unknown');
      assert.equal(shown.record, null);
      assert.equal(shown.title, 'RE-2026-10042 Dachstuhl');
    });
  }

  for (const [nonsense, twist] of [
    ['too few records', () => []],
    ['no list', () => ({ surprise: true })],
    ['another record', () => [{ state: 'found', record: { ref: bau } }]],
    [
      'a record without a title',
      (got: unknown[]) => got.map(() => ({ state: 'found', record: { ref: invoice } })),
    ],
    ['nothing at all', () => null],
  ] as const) {
    it(`shows links as unknown when the ERP answers with ${nonsense}`, async () => {
      await link(world.anna, mail('1'), invoice);
      world.erp.mood.twist = twist;
      assert.equal((await show(world.anna, mail('1'))).links[0]?.state, 'unknown');
    });
  }

  it('links nothing while the ERP is away', async () => {
    world.erp.mood.state = 'down';
    await assert.rejects(link(world.anna, mail('1'), bau), failure('unavailable'));
    world.erp.mood.state = 'answers';
    assert.equal((await show(world.anna, mail('1'))).links.length, 0);
  });

  it('names a colleague’s link while the ERP is away only to whom it showed the record lately', async () => {
    await link(world.anna, mail('1'), invoice, secret);
    const names = async () => (await show(world.ben, mail('1'))).links.map((one) => one.title);
    world.erp.mood.state = 'down';
    assert.deepEqual(await names(), ['', '']);
    world.erp.mood.state = 'answers';
    await names();
    world.erp.mood.state = 'down';
    assert.deepEqual(await names(), ['RE-2026-10042 Dachstuhl', '']);
    world.time.now += 12 * 3_600_000;
    assert.deepEqual(await names(), ['', '']);
  });

  it('lets a user unlink and restore their own links while the ERP is away, and nobody else’s', async () => {
    const { links } = await link(world.anna, mail('1'), bau);
    world.erp.mood.state = 'down';
    await assert.rejects(unlink(world.ben, links[0]!.id), failure('unavailable', 'erp-away'));
    await unlink(world.anna, links[0]!.id);
    assert.equal((await restore(world.anna, links[0]!.id)).link.state, 'unknown');
  });

  it('says that it was cancelled when the caller goes away, and not that the links are unknown', async () => {
    await link(world.anna, mail('1'), bau);
    world.erp.mood.state = 'hangs';
    const gone = new AbortController();
    const showing = showLinks(world, world.anna, { item: mail('1') }, gone.signal);
    setImmediate(() => gone.abort());
    await assert.rejects(showing, failure('unavailable', 'cancelled'));
  });

  it('never hands out an address that a browser would run', async () => {
    world.erp.records[2]!.openUrl = 'javascript:alert(1)';
    assert.equal((await link(world.anna, mail('1'), invoice)).links[0]?.record?.openUrl, null);
  });
});

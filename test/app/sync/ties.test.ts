import assert from 'node:assert/strict';
import { linkThings, type Place } from '../../../server/app/sync/ties/linkThings.ts';
import { unlinkPairs } from '../../../server/app/sync/ties/unlinkPairs.ts';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import { pagesOf } from '../../contracts/syncStore/pagesOf.ts';
import { SyncBench, type BenchOptions } from './SyncBench.ts';

const { signal } = new AbortController();

const pairsOf = async (bench: SyncBench): Promise<Pair[]> =>
  (await pagesOf(bench.store.allPairs(bench.scope, 100))).flat();

const unlink = (bench: SyncBench, ids: readonly string[]) =>
  unlinkPairs(bench.request(), bench.ports(), ids, signal);

const link = (bench: SyncBench, things: readonly Place[], together = false) =>
  linkThings(bench.request(), bench.ports(), things, together, signal);

/** The sync runs on and writes nothing. */
async function isSilent(bench: SyncBench): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0);
  }
}

/** A pair that a person unlinked. */
async function unlinked(options: BenchOptions = {}) {
  const bench = new SyncBench(options);
  const task = bench.make('erp', { subject: 'Anfang' });
  await bench.run();
  const item = bench.live('mailbox')[0]!;
  const [pair] = await pairsOf(bench);
  assert.deepEqual([...(await unlink(bench, [pair!.id]))], []);
  const places = {
    erp: { side: 'erp', ref: task.ref },
    mailbox: { side: 'mailbox', ref: item.ref },
  } as const;
  return { bench, task, item, places };
}

describe('linking and unlinking by hand', () => {
  it('leaves both where they are, and each goes its own way from then on', async () => {
    const { bench, task, item } = await unlinked();
    await isSilent(bench);
    bench.erp.change(task, { subject: 'ERP' });
    bench.mailbox.change(item, { subject: 'Outlook' });
    await isSilent(bench);
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [['ERP'], ['Outlook']]);
    const left = await bench.store.leftAlone(bench.scope);
    assert.deepEqual(
      left.map(({ why }) => why),
      ['parted', 'parted'],
    );
    bench.erp.remove(task);
    await isSilent(bench);
    assert.deepEqual(bench.texts('mailbox'), ['Outlook'], 'a deletion is no longer followed');
  });

  it('stays so when everything is read anew', async () => {
    const { bench } = await unlinked();
    const lease = (await bench.store.lease(bench.scope, 'test', bench.time, bench.time + 1000))!;
    const { stores } = bench.ports();
    for (const side of ['erp', 'mailbox'] as const) {
      for (const { id } of await stores[side].collections(bench.area, signal)) {
        await bench.store.dropCursor(lease, side, id);
      }
    }
    await bench.store.release(lease);
    await isSilent(bench);
    assert.equal((await pairsOf(bench)).length, 2);
  });

  for (const from of ['erp', 'mailbox'] as const) {
    it(`brings the same two together again, whichever is named (${from}), and nothing is made twice`, async () => {
      const { bench, task, places } = await unlinked();
      assert.deepEqual([...(await link(bench, [places[from]]))], []);
      await isSilent(bench);
      assert.equal((await pairsOf(bench)).length, 1);
      assert.deepEqual(await bench.store.leftAlone(bench.scope), []);
      bench.erp.change(task, { subject: 'danach' });
      await bench.run();
      assert.deepEqual(bench.texts('mailbox'), ['danach']);
    });
  }

  it('asks where both were changed meanwhile and nobody leads, and takes the leading side where there is one', async () => {
    for (const leading of ['ask', 'erp', 'mailbox'] as const) {
      const { bench, task, item, places } = await unlinked({ policy: { leading } });
      bench.erp.change(task, { subject: 'ERP' });
      bench.mailbox.change(item, { subject: 'Outlook' });
      await bench.run();
      await link(bench, [places.erp, places.mailbox]);
      const { questions } = await bench.run();
      const texts = [...bench.texts('erp'), ...bench.texts('mailbox')];
      if (leading === 'ask') {
        assert.deepEqual(
          questions.map(({ fields }) => fields),
          [['subject']],
        );
        assert.deepEqual(texts, ['ERP', 'Outlook']);
      } else assert.deepEqual(new Set(texts), new Set([leading === 'erp' ? 'ERP' : 'Outlook']));
    }
  });

  it('makes what is left of a pair again where its other half is gone', async () => {
    const { bench, task, places } = await unlinked();
    bench.erp.remove(task);
    await bench.run();
    await link(bench, [places.mailbox]);
    await bench.run();
    assert.deepEqual(bench.texts('erp'), ['Anfang']);
    await isSilent(bench);
  });

  it('links what the rules left out, and nothing where they make nothing', async () => {
    const bench = new SyncBench({ policy: { start: { from: 'changes' } } });
    const old = bench.make('erp', { subject: 'von früher' });
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), []);
    assert.deepEqual([...(await link(bench, [{ side: 'erp', ref: old.ref }]))], []);
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), ['von früher']);
    await isSilent(bench);
    const other = new SyncBench({ policy: { create: { erp: true, mailbox: false } } });
    const task = other.make('erp', { subject: 'nur hier' });
    await other.run();
    const refused = await link(other, [{ side: 'erp', ref: task.ref }]);
    assert.deepEqual([...refused.values()], ['not-made-there']);
    const selection = { by: 'category', category: 'ERP' } as const;
    const chosen = new SyncBench({ policy: { selection } });
    const item = chosen.make('mailbox', { subject: 'ohne Kategorie' });
    await chosen.run();
    const said = await link(chosen, [{ side: 'mailbox', ref: item.ref }]);
    assert.deepEqual([...said.values()], ['not-selected'], 'it would never be done');
  });

  it('makes one of two that a person says are the same', async () => {
    const bench = new SyncBench({ policy: { create: { erp: false, mailbox: false } } });
    const task = bench.make('erp', { subject: 'Angebot Nord' });
    const item = bench.make('mailbox', { subject: 'Nord: Angebot' });
    await bench.run();
    const both = [
      { side: 'erp', ref: task.ref },
      { side: 'mailbox', ref: item.ref },
    ] as const;
    assert.deepEqual([...(await link(bench, both, true))], []);
    await bench.run();
    assert.equal((await pairsOf(bench)).length, 1);
    assert.deepEqual(bench.texts('erp'), bench.texts('mailbox'));
    await isSilent(bench);
  });

  it('lets nothing private leave its side', async () => {
    const policy = { private: 'skip' } as const;
    const bench = new SyncBench({ policy });
    const item = bench.make('mailbox', { subject: 'Arzt', sensitivity: 'private' });
    await bench.run();
    const refused = await link(bench, [{ side: 'mailbox', ref: item.ref }]);
    assert.deepEqual([...refused.values()], ['private']);
    await bench.run();
    assert.deepEqual(bench.texts('erp'), []);
  });

  it('says of what is gone that it is', async () => {
    const { bench, item, places } = await unlinked();
    bench.mailbox.remove(item);
    assert.deepEqual([...(await link(bench, [places.mailbox])).values()], ['gone']);
    assert.deepEqual([...(await unlink(bench, ['p9'])).values()], ['gone']);
  });
});

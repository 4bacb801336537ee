import assert from 'node:assert/strict';
import { relinkRecord } from '../../../server/app/sync/relinkRecord.ts';
import type { Resolution } from '../../../server/app/sync/resolve/Resolution.ts';
import { resolveConflict } from '../../../server/app/sync/resolveConflict.ts';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import { pagesOf } from '../../contracts/syncStore/pagesOf.ts';
import { sample } from '../../core/sync/sample.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import { SyncBench } from './SyncBench.ts';

const { signal } = new AbortController();

/** People are asked about every deletion. */
const deletes = {
  erp: 'ask',
  mailbox: 'ask',
  whose: 'any',
  onlyFromBin: false,
  emptyBin: false,
} as const;

async function resolve(bench: SyncBench, resolution: Resolution): Promise<void> {
  await resolveConflict(bench.request(), bench.ports(), resolution, signal);
}

async function pairOf(bench: SyncBench, task: Thing): Promise<Pair> {
  return (await bench.store.pairsByRef(bench.scope, 'erp', [task.ref]))[0]!;
}

/** A pair whose subject and body were changed on both sides, and an open question about it. */
async function disputed(): Promise<{ bench: SyncBench; task: Thing; item: Thing; pair: Pair }> {
  const bench = new SyncBench({ policy: { leading: 'ask' } });
  const task = bench.make('erp', { subject: 'Anfang', body: 'Anfang' });
  await bench.run();
  const item = bench.live('mailbox')[0]!;
  bench.erp.change(task, { subject: 'ERP', body: 'ERP' });
  bench.mailbox.change(item, { subject: 'Outlook', body: 'Outlook' });
  const report = await bench.run();
  assert.equal(report.questions[0]?.reason, 'changed-on-both');
  return { bench, task, item, pair: await pairOf(bench, task) };
}

describe('resolveConflict', () => {
  it('lets one side count', async () => {
    const { bench, task, item, pair } = await disputed();
    await resolve(bench, { how: 'take', pairId: pair.id, side: 'mailbox' });
    await bench.run();
    assert.deepEqual([task.fields['subject'], task.fields['body']], ['Outlook', 'Outlook']);
    assert.equal(item.fields['subject'], 'Outlook');
    assert.equal((await pairOf(bench, task)).conflict, null);
  });

  it('mixes both sides by field', async () => {
    const { bench, task, item, pair } = await disputed();
    const fields = { subject: 'erp', body: 'mailbox' } as const;
    await resolve(bench, { how: 'mix', pairId: pair.id, fields });
    await bench.run();
    for (const thing of [task, item]) {
      assert.deepEqual([thing.fields['subject'], thing.fields['body']], ['ERP', 'Outlook']);
    }
  });

  it('wants every field in question decided', async () => {
    const { bench, pair } = await disputed();
    const mix = { how: 'mix', pairId: pair.id, fields: { subject: 'erp' } } as const;
    await assert.rejects(resolve(bench, mix), { reason: 'field-undecided' });
  });

  it('leaves a question for later, and the pair alone until then', async () => {
    const { bench, task, item } = await disputed();
    await resolve(bench, { how: 'later' });
    await bench.run();
    assert.deepEqual([task.fields['subject'], item.fields['subject']], ['ERP', 'Outlook']);
  });

  it('tells an open question in every report as it was asked, also when nothing is read', async () => {
    const { bench, pair } = await disputed();
    const [asked] = (await bench.run()).questions;
    assert.deepEqual(asked, {
      key: `changed-on-both|${pair.id}`,
      reason: 'changed-on-both',
      pairId: pair.id,
      fields: ['body', 'subject'],
      refs: { erp: [pair.erp!.ref], mailbox: [pair.mailbox!.ref] },
    });
    const { since: _, ...kept } = (await bench.store.pairs(bench.scope, [pair.id]))[0]!.conflict!;
    assert.deepEqual(kept, { key: asked.key, reason: asked.reason, fields: asked.fields });
    const lease = (await bench.store.lease(bench.scope, 'test', bench.time, bench.time + 1000))!;
    const waiting = await pagesOf(bench.store.observations(bench.scope, 100));
    const ids = waiting.flat().map(({ id }) => id);
    await bench.store.settle(lease, ids);
    await bench.store.release(lease);
    assert.deepEqual((await bench.run()).questions, [asked]);
  });

  it('loses nothing that somebody changes in between', async () => {
    const { bench, task, item, pair } = await disputed();
    await resolve(bench, { how: 'take', pairId: pair.id, side: 'erp' });
    bench.erp.change(task, { subject: 'noch neuer' });
    await bench.run();
    assert.equal(item.fields['subject'], 'noch neuer');
  });

  it('has nothing to say about a pair that nobody asks about', async () => {
    const bench = new SyncBench();
    const task = bench.make('erp', { subject: 'Anfang' });
    await bench.run();
    const { id } = await pairOf(bench, task);
    const take = { how: 'take', pairId: id, side: 'erp' } as const;
    await assert.rejects(resolve(bench, take), { reason: 'not-asked' });
  });

  for (const [how, left] of [
    ['delete', [0, 0]],
    ['keep', [1, 0]],
    ['again', [1, 1]],
  ] as const) {
    it(`decides a deletion that people were asked about: ${how}`, async () => {
      const bench = new SyncBench({ policy: { deletes } });
      const task = bench.make('erp', { subject: 'Anfang' });
      await bench.run();
      bench.mailbox.remove(bench.live('mailbox')[0]!);
      const report = await bench.run();
      assert.equal(report.questions[0]?.reason, 'deleted');
      await resolve(bench, { how, pairId: (await pairOf(bench, task)).id });
      await bench.run();
      await bench.run();
      assert.deepEqual([bench.live('erp').length, bench.live('mailbox').length], left);
    });
  }

  it('makes again what people want back as soon as the policy lets it', async () => {
    const bench = new SyncBench({ policy: { deletes } });
    const task = bench.make('erp', { subject: 'Anfang' });
    await bench.run();
    bench.mailbox.remove(bench.live('mailbox')[0]!);
    await bench.run();
    const { policy } = bench;
    bench.policy = sample.policy('tasks', { deletes, create: { erp: true, mailbox: false } });
    await resolve(bench, { how: 'again', pairId: (await pairOf(bench, task)).id });
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), []);
    bench.policy = policy;
    bench.cost();
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), ['Anfang']);
    assert.equal(bench.cost().written, 1);
    await bench.run();
    assert.equal(bench.cost().written, 0);
  });

  it('pairs what is the same, and goes separate ways with what is not', async () => {
    for (const how of ['same', 'different'] as const) {
      const bench = new SyncBench({ area: 'contacts' });
      const record = bench.make('erp', { lastName: 'Müller', email1: 'm@kunde.example' });
      const item = bench.make('mailbox', { jobTitle: 'Einkauf', email1: 'm@kunde.example' });
      const report = await bench.run();
      assert.equal(report.questions[0]?.reason, 'perhaps-the-same', JSON.stringify(report));
      const refs = { erp: record.ref, mailbox: item.ref };
      await resolve(
        bench,
        how === 'same'
          ? { how, refs, side: 'erp' }
          : { how, refs: { erp: [record.ref], mailbox: [item.ref] } },
      );
      const next = await bench.run();
      assert.deepEqual(next.questions, []);
      const counts = [bench.live('erp').length, bench.live('mailbox').length];
      assert.deepEqual(counts, how === 'same' ? [1, 1] : [2, 2]);
      if (how === 'same') assert.equal(record.fields['jobTitle'], 'Einkauf');
      if (how === 'same') assert.equal(item.fields['lastName'], 'Müller');
    }
  });
});

describe('relinkRecord', () => {
  it('follows a record to its new number, with the stamp, making and deleting nothing', async () => {
    const bench = new SyncBench();
    const task = bench.make('erp', { subject: 'Anfang' });
    await bench.run();
    const from = task.ref;
    bench.erp.renumber(task, 'north/4711');
    await relinkRecord(bench.request(), bench.ports(), { from, to: 'north/4711' }, signal);
    assert.equal(bench.live('mailbox')[0]?.stamp?.recordKey, 'north/4711');
    const report = await bench.run();
    assert.deepEqual(report.counts.delete, { erp: 0, mailbox: 0 });
    assert.deepEqual(report.counts.create, { erp: 0, mailbox: 0 });
    bench.mailbox.change(bench.live('mailbox')[0]!, { subject: 'neu' });
    await bench.run();
    assert.equal(task.fields['subject'], 'neu');
  });

  it('carries over what the record says differently that it was merged into', async () => {
    const bench = new SyncBench({ policy: { create: { erp: true, mailbox: true } } });
    const task = bench.make('erp', { subject: 'doppelt' });
    await bench.run();
    const into = bench.make('erp', { subject: 'richtig', body: 'mehr' });
    bench.erp.merge(task, into);
    await relinkRecord(bench.request(), bench.ports(), { from: task.ref, to: into.ref }, signal);
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), ['richtig']);
    assert.equal(bench.live('mailbox')[0]?.fields['body'], 'mehr');
  });

  it('does nothing where there is no record of the new number', async () => {
    const bench = new SyncBench();
    const task = bench.make('erp', { subject: 'Anfang' });
    await bench.run();
    const wrong = { from: task.ref, to: 'north/nirgends' };
    await assert.rejects(relinkRecord(bench.request(), bench.ports(), wrong, signal), {
      reason: 'record-unknown',
    });
    assert.equal((await pairOf(bench, task)).identity, task.ref);
  });
});

import assert from 'node:assert/strict';
import type { AuditReport } from '../../../server/app/sync/audit/AuditReport.ts';
import { audit } from '../../../server/app/sync/audit.ts';
import { undoRun } from '../../../server/app/sync/undoRun.ts';
import { davManners } from '../../fakes/sides/families/davManners.ts';
import { exchangeManners } from '../../fakes/sides/families/exchangeManners.ts';
import { graphManners } from '../../fakes/sides/families/graphManners.ts';
import { poorErpManners } from '../../fakes/sides/families/poorErpManners.ts';
import { SyncBench, type BenchOptions } from './SyncBench.ts';

const never = new AbortController().signal;

function check(bench: SyncBench): Promise<AuditReport> {
  bench.time += 60_000;
  return audit(bench.request(), bench.ports(), never);
}

async function inStep(options: BenchOptions = {}): Promise<SyncBench> {
  const bench = new SyncBench(options);
  bench.make('erp', { subject: 'Angebot' });
  bench.make('erp', { subject: 'Auftrag' });
  bench.make('mailbox', { subject: 'Anruf' });
  await bench.run();
  await bench.run();
  return bench;
}

/** As if a listing of changes had passed over everything that happened until now. */
async function missAll(bench: SyncBench): Promise<void> {
  const lease = (await bench.store.lease(bench.scope, 'miss', bench.time, bench.time + 1000))!;
  for (const side of ['erp', 'mailbox'] as const) {
    const store = bench.ports().stores[side];
    for (const { id } of await store.collections(bench.area, never)) {
      let at: string | null = null;
      for await (const page of store.listChanges(id, null, never)) at = page.cursor;
      await bench.store.saveObservations(lease, side, id, [], `next ${at}`);
    }
  }
  await bench.store.release(lease);
}

const families: Record<string, BenchOptions> = {
  'Exchange and a good ERP': {},
  'Graph and a poor ERP': { mailbox: graphManners, erp: poorErpManners },
  'DAV and a poor ERP': { mailbox: davManners, erp: poorErpManners },
};

describe('audit', () => {
  for (const [name, options] of Object.entries(families)) {
    it(`finds nothing where nothing drifted, and writes nothing (${name})`, async () => {
      const bench = await inStep(options);
      bench.cost();
      const report = await check(bench);
      assert.equal(report.state, 'done', JSON.stringify(report));
      assert.deepEqual(report.drifted, {});
      assert.equal(report.pairs, 3);
      assert.deepEqual(report.listed, { erp: 3, mailbox: 3 });
      assert.equal(bench.cost().written, 0);
    });

    it(`heals a change that no listing had told of (${name})`, async () => {
      const bench = await inStep(options);
      const [record] = bench.live('erp');
      bench.erp.change(record!, { subject: 'Angebot 2' });
      await missAll(bench);
      const report = await check(bench);
      assert.equal(report.state, 'done', JSON.stringify(report));
      assert.deepEqual(bench.texts('mailbox'), ['Angebot 2', 'Anruf', 'Auftrag']);
      const again = await check(bench);
      assert.deepEqual(again.drifted, {});
    });
  }

  it('reads records only where versions are missing or differ', async () => {
    const bench = await inStep();
    bench.cost();
    const report = await check(bench);
    assert.deepEqual(report.read, { erp: 0, mailbox: 0 });
    assert.equal(bench.cost().get, 0);
  });

  it('says what drifted, and by what', async () => {
    const bench = await inStep();
    const [record] = bench.live('erp');
    bench.erp.change(record!, { subject: 'Angebot 2' });
    await missAll(bench);
    const { drift, putIn } = await check(bench);
    assert.deepEqual(
      drift.map(({ side, ref, why, fields }) => ({ side, ref, why, fields })),
      [{ side: 'erp', ref: record!.ref, why: 'changed-unseen', fields: ['subject'] }],
    );
    assert.equal(putIn, 1);
  });

  it('finds what is gone without a word, with evidence, and lets the planner decide', async () => {
    const bench = await inStep();
    bench.erp.remove(bench.live('erp')[0]!);
    await missAll(bench);
    const report = await check(bench);
    assert.deepEqual(report.drifted, { missing: 1 });
    assert.equal(report.counts.delete.mailbox, 1);
    assert.equal(bench.live('mailbox').length, 2);
  });

  it('finds what was made and passed over', async () => {
    const bench = await inStep();
    bench.make('erp', { subject: 'übersehen' });
    await missAll(bench);
    const report = await check(bench);
    assert.deepEqual(report.drifted, { unmapped: 1 });
    assert.equal(bench.live('mailbox').length, 4);
  });

  it('makes nothing of old things where only changes are synced', async () => {
    const bench = new SyncBench({ policy: { start: { from: 'changes' } } });
    bench.make('erp', { subject: 'alt' });
    await bench.run();
    const report = await check(bench);
    assert.deepEqual(report.drifted, { unmapped: 1 });
    assert.equal(bench.live('mailbox').length, 0);
  });

  it('finds two things with one stamp, and a stamp of which nobody knows the pair', async () => {
    const bench = await inStep({ mailbox: { ...exchangeManners, copiesCarryStamp: true } });
    const [a] = bench.live('mailbox');
    bench.mailbox.copy(a!);
    await bench.run();
    const [pair] = await bench.store.pairsByRef(bench.scope, 'mailbox', [
      bench.live('mailbox')[1]!.ref,
    ]);
    const lease = (await bench.store.lease(bench.scope, 'x', bench.time, bench.time + 1000))!;
    await bench.store.forgetPairs(lease, [pair!.id], []);
    await bench.store.release(lease);
    const report = await check(bench);
    assert.deepEqual(
      report.drifted,
      { 'same-stamp': 1, 'orphan-stamp': 1, unmapped: 1 },
      JSON.stringify(report),
    );
    assert.equal(bench.live('erp').length, 3, 'a copy is never exported');
    assert.equal(await bench.store.countPairs(bench.scope), 3, 'the lost pair is found again');
  });

  it('tells where both sides are as they were and differ, and leaves what was undone', async () => {
    const bench = await inStep();
    const [record] = bench.live('erp');
    bench.erp.change(record!, { subject: 'Angebot 2' });
    const { runId } = await bench.run();
    await undoRun(bench.request(), bench.ports(), runId, never);
    const report = await check(bench);
    assert.deepEqual(report.drifted, { differing: 1 });
    assert.deepEqual(report.drift[0]!.fields, ['subject']);
    assert.deepEqual(bench.texts('mailbox'), ['Angebot', 'Anruf', 'Auftrag']);
  });

  it('concludes nothing from a listing that breaks off', async () => {
    const erp = { ...poorErpManners, incompleteListings: true };
    const bench = await inStep({ erp });
    for (let round = 0; round < 2; round += 1) {
      const report = await check(bench);
      if (!report.incomplete.includes('erp')) continue;
      assert.deepEqual([report.drifted, report.putIn], [{}, 0]);
      return;
    }
    assert.fail('no listing broke off');
  });

  it('stops at the brake, and the next run asks', async () => {
    const brake = { deletes: { share: 0, number: 0 }, overwrites: { share: 1, number: 99 } };
    const bench = await inStep({ brake });
    bench.erp.remove(bench.live('erp')[0]!);
    await missAll(bench);
    const report = await check(bench);
    assert.deepEqual(report.brake?.reasons, ['many-deletes']);
    assert.equal(bench.live('mailbox').length, 3);
    assert.equal((await bench.run()).state, 'waiting-for-approval');
  });

  it('has made what was never made, and forgets a pair of which nothing is left', async () => {
    const bench = await inStep();
    const lease = (await bench.store.lease(bench.scope, 'x', bench.time, bench.time + 1000))!;
    const [item] = bench.live('mailbox');
    const [pair] = await bench.store.pairsByRef(bench.scope, 'mailbox', [item!.ref]);
    const empty = { ...pair!, id: 'empty', erp: null, mailbox: null };
    await bench.store.savePairs(lease, [{ ...pair!, mailbox: null }, empty], []);
    await bench.store.release(lease);
    bench.mailbox.remove(item!);
    const report = await check(bench);
    assert.deepEqual(report.drifted, { 'half-pair': 1, 'pair-without-things': 1 });
    assert.deepEqual(bench.texts('mailbox'), ['Angebot', 'Anruf', 'Auftrag']);
    assert.equal(await bench.store.countPairs(bench.scope), 3);
  });

  it('ends with the sentence of a store that is damaged', async () => {
    const bench = await inStep();
    const { AppError } = await import('../../../server/core/AppError.ts');
    const error = new AppError('bad-answer', 'Rows are missing.', { reason: 'store-damaged' });
    bench.store.verify = () => Promise.reject(error);
    const report = await check(bench);
    assert.deepEqual([report.state, report.error?.reason], ['failed', 'store-damaged']);
  });

  it('calls what waits or is set aside no drift', async () => {
    const bench = await inStep();
    bench.mailbox.sicken(bench.live('mailbox')[0]!, 'write');
    bench.erp.change(bench.live('erp')[0]!, { subject: 'Angebot 2' });
    await bench.run();
    const report = await check(bench);
    assert.deepEqual(report.drifted, {}, JSON.stringify(report));
  });
});

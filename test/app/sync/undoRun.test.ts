import assert from 'node:assert/strict';
import type { SyncPorts } from '../../../server/app/sync/SyncPorts.ts';
import type { UndoReport } from '../../../server/app/sync/undo/UndoReport.ts';
import { undoRun } from '../../../server/app/sync/undoRun.ts';
import type { Side } from '../../../shared/records/Area.ts';
import { pagesOf } from '../../contracts/syncStore/pagesOf.ts';
import { davManners } from '../../fakes/sides/families/davManners.ts';
import { graphManners } from '../../fakes/sides/families/graphManners.ts';
import { poorErpManners } from '../../fakes/sides/families/poorErpManners.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import { killEverywhere } from './killEverywhere.ts';
import { SyncBench, type BenchOptions } from './SyncBench.ts';

function undo(
  bench: SyncBench,
  runId: string,
  ports: SyncPorts = bench.ports(),
  only: string | null = null,
): Promise<UndoReport> {
  bench.time += 60_000;
  return undoRun(bench.request(), ports, runId, new AbortController().signal, only);
}

function find(bench: SyncBench, side: Side, subject: string): Thing {
  return bench.live(side).find(({ fields }) => fields['subject'] === subject)!;
}

/** The sync runs on, writes nothing, and leaves both sides as they are. */
async function staysSo(bench: SyncBench): Promise<void> {
  const before = [bench.texts('erp'), bench.texts('mailbox')];
  for (let round = 0; round < 3; round += 1) {
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0, 'nothing is done again, nothing bounces');
  }
  assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], before);
}

const families: Record<string, BenchOptions> = {
  'Exchange and a good ERP': {},
  'Graph and a poor ERP': { mailbox: graphManners, erp: poorErpManners },
  'DAV and a poor ERP': { mailbox: davManners, erp: poorErpManners },
};

/** A run that did one of each: it made, changed and deleted. */
async function busy(options: BenchOptions): Promise<{ bench: SyncBench; runId: string }> {
  const bench = new SyncBench(options);
  const old = bench.make('erp', { subject: 'alt' });
  bench.make('erp', { subject: 'weg' });
  await bench.run();
  bench.erp.change(old, { subject: 'neu' });
  bench.erp.remove(find(bench, 'erp', 'weg'));
  bench.make('erp', { subject: 'dort' });
  bench.make('mailbox', { subject: 'hier' });
  const { runId, counts } = await bench.run();
  const done = [counts.create, counts.update.mailbox, counts.delete.mailbox];
  assert.deepEqual(done, [{ erp: 1, mailbox: 1 }, 1, 1]);
  return { bench, runId };
}

describe('undoRun', () => {
  for (const [name, options] of Object.entries(families)) {
    it(`takes back what a run made, changed and deleted; the next run leaves it so (${name})`, async () => {
      const { bench, runId } = await busy(options);
      const report = await undo(bench, runId);
      assert.equal(report.state, 'done', JSON.stringify(report));
      assert.deepEqual(report.left.counts, {});
      assert.deepEqual(report.undone, { create: 2, update: 1, delete: 1 });
      assert.deepEqual(bench.texts('erp'), ['dort', 'neu']);
      assert.deepEqual(bench.texts('mailbox'), ['alt', 'hier', 'weg']);
      await staysSo(bench);
    });

    it(`does nothing the second time (${name})`, async () => {
      const { bench, runId } = await busy(options);
      await undo(bench, runId);
      bench.cost();
      const again = await undo(bench, runId);
      assert.equal(again.wasUndone, true);
      assert.deepEqual(again.undone, { create: 0, update: 0, delete: 0 });
      assert.equal(bench.cost().write, 0);
    });

    it(`comes to the same end wherever it is killed (${name})`, async () => {
      const ids = new Map<SyncBench, string>();
      const points = await killEverywhere({
        begin: async () => {
          const { bench, runId } = await busy(options);
          ids.set(bench, runId);
          return bench;
        },
        work: (bench, ports) => undo(bench, ids.get(bench)!, ports),
        end: (bench) => [bench.texts('erp'), bench.texts('mailbox')],
      });
      console.log(`      ${points} points`);
      assert.ok(points > 15);
    }).timeout(60_000);

    it(`leaves what people changed since, and says so (${name})`, async () => {
      const { bench, runId } = await busy(options);
      bench.time += 5000;
      bench.mailbox.change(find(bench, 'mailbox', 'neu'), { subject: 'noch neuer' });
      bench.mailbox.change(find(bench, 'mailbox', 'dort'), { body: 'ergänzt' });
      bench.erp.change(find(bench, 'erp', 'hier'), { body: 'ergänzt' });
      const report = await undo(bench, runId);
      assert.deepEqual(report.left.counts, { 'changed-since': 3 });
      assert.equal(report.left.named.length, 3);
      assert.deepEqual(bench.texts('mailbox'), ['dort', 'hier', 'noch neuer', 'weg']);
      assert.deepEqual(bench.texts('erp'), ['dort', 'hier', 'neu']);
      await bench.run();
      assert.equal(find(bench, 'erp', 'dort').fields['body'], 'ergänzt');
      await staysSo(bench);
    });
  }

  it('takes back what it wrote to one thing alone, and later the rest', async () => {
    const { bench, runId } = await busy({});
    const pairs = (await pagesOf(bench.store.allPairs(bench.scope, 100))).flat();
    const made = pairs.find(({ erp }) => erp?.fields['subject'] === 'dort')!;
    const one = await undo(bench, runId, bench.ports(), made.id);
    assert.deepEqual(one.undone, { create: 1, update: 0, delete: 0 });
    assert.deepEqual(bench.texts('mailbox'), ['hier', 'neu']);
    assert.deepEqual(bench.texts('erp'), ['dort', 'hier', 'neu']);
    await staysSo(bench);
    const again = await undo(bench, runId, bench.ports(), made.id);
    assert.deepEqual(again.undone, { create: 0, update: 0, delete: 0 });
    const rest = await undo(bench, runId);
    assert.deepEqual(rest.undone, { create: 1, update: 1, delete: 1 });
    assert.deepEqual(bench.texts('mailbox'), ['alt', 'hier', 'weg']);
    await staysSo(bench);
  });

  it('sets a field back and still carries what people changed beside it', async () => {
    const bench = new SyncBench();
    const task = bench.make('erp', { subject: 'alt', body: 'Text' });
    await bench.run();
    bench.erp.change(task, { subject: 'neu' });
    const { runId } = await bench.run();
    bench.mailbox.change(find(bench, 'mailbox', 'neu'), { body: 'anderer Text' });
    const report = await undo(bench, runId);
    assert.equal(report.undone.update, 1, JSON.stringify(report));
    assert.deepEqual(bench.texts('mailbox'), ['alt']);
    await bench.run();
    assert.deepEqual([task.fields['body'], task.fields['subject']], ['anderer Text', 'neu']);
    await staysSo(bench);
  });

  it('is not undone by what was seen before and waits', async () => {
    const bench = new SyncBench({
      brake: { deletes: { share: 0, number: 0 }, overwrites: { share: 0, number: 0 } },
    });
    const task = bench.make('erp', { subject: 'alt' });
    await bench.run();
    bench.erp.change(task, { subject: 'neu' });
    await bench.run();
    await bench.store.approve(
      bench.scope,
      (await bench.lastRun()).id,
      (await bench.lastRun()).asks!,
      'anna',
      bench.time,
    );
    const { runId, state } = await bench.run();
    assert.equal(state, 'done');
    bench.mailbox.touch(find(bench, 'mailbox', 'neu'));
    bench.erp.change(task, { subject: 'noch neuer' });
    const waiting = await bench.run();
    assert.equal(waiting.state, 'waiting-for-approval');
    const report = await undo(bench, runId);
    assert.equal(report.undone.update, 1, JSON.stringify(report));
    assert.deepEqual(bench.texts('mailbox'), ['alt']);
    const next = await bench.run();
    assert.equal(next.state, 'waiting-for-approval', 'what people changed since is still a change');
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [['noch neuer'], ['alt']]);
  });

  it('does not delete a record that other accounts lead to', async () => {
    const bench = new SyncBench();
    bench.make('mailbox', { subject: 'Anruf' });
    const { runId } = await bench.run();
    const [pair] = await bench.store.pairsByRef(bench.scope, 'erp', [bench.live('erp')[0]!.ref]);
    const scope = { ...bench.scope, account: 'bernd' };
    const lease = (await bench.store.lease(scope, 'bernd', bench.time, bench.time + 1e6))!;
    await bench.store.savePairs(lease, [{ ...pair!, id: 'other', account: 'bernd' }], []);
    const report = await undo(bench, runId);
    assert.deepEqual(report.left.counts, { shared: 1 });
    assert.equal(bench.live('erp').length, 1);
  });

  it('does not make again what somebody took back from Deleted Items', async () => {
    const bench = new SyncBench();
    const task = bench.make('erp', { subject: 'weg' });
    await bench.run();
    const [item] = bench.live('mailbox');
    bench.erp.remove(task);
    const { runId } = await bench.run();
    bench.mailbox.takeBack(item!);
    const report = await undo(bench, runId);
    assert.deepEqual(report.left.counts, { 'there-again': 1 }, JSON.stringify(report));
    assert.deepEqual(bench.texts('mailbox'), ['weg']);
  });

  it('makes nothing twice where a side can never be asked what became of a write', async () => {
    const bench = new SyncBench({ erp: poorErpManners });
    bench.make('mailbox', { subject: 'weg' });
    await bench.run();
    bench.mailbox.remove(bench.live('mailbox')[0]!);
    const { runId } = await bench.run();
    assert.deepEqual(bench.texts('erp'), []);
    bench.turn = (point) => {
      return Promise.resolve(point.endsWith('.write.create.after') ? 'failAfter' : 'go');
    };
    const report = await undo(bench, runId);
    assert.deepEqual(report.left.counts, { 'unsettled-write': 1 });
    bench.turn = () => Promise.resolve('go');
    const second = await undo(bench, runId);
    assert.deepEqual(second.left.counts, { 'unsettled-write': 1 });
    await bench.run();
    const third = await undo(bench, runId);
    assert.deepEqual(third.left.counts, {}, JSON.stringify(third));
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [['weg'], []]);
    await staysSo(bench);
  });

  it('mails nobody', async () => {
    const start = { kind: 'zoned', local: '2026-11-25T10:00:00', zone: 'Europe/Berlin' } as const;
    const end = { ...start, local: '2026-11-25T11:00:00' };
    const bench = new SyncBench({ area: 'appointments' });
    const [meeting] = bench.mailbox.invite('anna@firma.example', ['kunde@kunde.example'], {
      subject: 'Besprechung',
      start,
      end,
    });
    const first = await bench.run();
    bench.erp.change(bench.live('erp')[0]!, { subject: 'Verschoben' });
    const { runId } = await bench.run();
    assert.equal(meeting!.fields['subject'], 'Verschoben', JSON.stringify(first));
    const report = await undo(bench, runId);
    assert.equal(report.undone.update, 1, JSON.stringify(report));
    assert.equal(meeting!.fields['subject'], 'Besprechung');
    assert.deepEqual(bench.mailbox.outbox, []);
    await undo(bench, first.runId);
    assert.deepEqual(bench.mailbox.outbox, []);
  });

  it('says so where the run is not known, its journal was erased, or it was no sync', async () => {
    const { bench, runId } = await busy({});
    await assert.rejects(undo(bench, 'nobody'), { kind: 'not-found', reason: 'run-unknown' });
    const undone = await undo(bench, runId);
    await assert.rejects(undo(bench, undone.runId), { kind: 'conflict', reason: 'not-undoable' });
    const other = await busy({});
    await other.bench.store.eraseJournal(other.bench.time + 1e9);
    const erased = undo(other.bench, other.runId);
    await assert.rejects(erased, { kind: 'not-found', reason: 'journal-erased' });
  });
});

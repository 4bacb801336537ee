import assert from 'node:assert/strict';
import { approveRun } from '../../../server/app/sync/approveRun.ts';
import { previewSync } from '../../../server/app/sync/previewSync.ts';
import { AppError } from '../../../server/core/AppError.ts';
import { SyncBench } from './SyncBench.ts';

const few = { deletes: { share: 0.1, number: 1 }, overwrites: { share: 0.25, number: 50 } };

async function emptied(): Promise<SyncBench> {
  const bench = new SyncBench({ brake: few });
  for (let n = 1; n <= 5; n += 1) bench.make('erp', { subject: `Aufgabe ${n}` });
  await bench.run();
  for (const item of bench.live('mailbox').slice(0, 3)) bench.mailbox.remove(item);
  return bench;
}

describe('guarding', () => {
  it('writes nothing and waits where a run would delete too much (NX4)', async () => {
    const bench = await emptied();
    bench.make('erp', { subject: 'neu' });
    bench.cost();
    const report = await bench.run();
    assert.equal(report.state, 'waiting-for-approval');
    assert.deepEqual(report.brake?.reasons, ['many-deletes']);
    assert.equal(report.brake.deletes, 3);
    assert.equal(bench.cost().written, 0);
    assert.equal(bench.live('erp').length, 6);
  });

  it('carries out what was approved, in the run that asked', async () => {
    const bench = await emptied();
    const { runId, brake } = await bench.run();
    await approveRun(bench.ports(), bench.scope, { runId, asks: brake!.asks, by: 'chef' });
    const report = await bench.run();
    assert.equal(report.state, 'done');
    assert.equal(report.runId, runId);
    assert.equal(report.counts.delete.erp, 3);
    assert.deepEqual(await bench.store.openRuns(bench.scope), []);
  });

  it('asks again where the plan is another one by then', async () => {
    const bench = await emptied();
    const { runId, brake } = await bench.run();
    await approveRun(bench.ports(), bench.scope, { runId, asks: brake!.asks, by: 'chef' });
    bench.mailbox.remove(bench.live('mailbox')[0]!);
    const report = await bench.run();
    assert.equal(report.state, 'waiting-for-approval');
    assert.notEqual(report.brake?.asks, brake!.asks);
    assert.equal(bench.live('erp').length, 5);
  });

  it('judges a run as a whole, however many slices its plan has', async () => {
    const bench = await emptied();
    const report = await bench.run({ settings: { sliceSize: 1 } });
    assert.equal(report.brake?.deletes, 3);
    assert.equal(bench.live('erp').length, 5);
  });

  it('previews counts and examples, and writes nothing anywhere, not even a cursor (NX3)', async () => {
    const bench = new SyncBench();
    bench.make('erp', { subject: 'Angebot' });
    bench.make('mailbox', { subject: 'Anruf' });
    const ports = bench.ports();
    const store = new Proxy(ports.store, {
      get: (target, name) => {
        const isWrite = /^(save|commit|settle|drop|forget|set|take|lease|renew|release)/.test(
          String(name),
        );
        if (isWrite && name !== 'setAsides') throw new Error(`a preview calls ${String(name)}`);
        const method: unknown = Reflect.get(target, name);
        return typeof method === 'function' ? (method.bind(target) as unknown) : method;
      },
    });
    const { signal } = new AbortController();
    const preview = await previewSync(bench.request(), { ...ports, store }, signal);
    assert.deepEqual(preview.counts.create, { erp: 1, mailbox: 1 });
    assert.deepEqual(preview.examples.map(({ op }) => op).sort(), ['create', 'create']);
    assert.equal(bench.cost().written, 0);
    assert.deepEqual((await bench.run()).counts.create, preview.counts.create);
  });

  it('previews what the brake would say', async () => {
    const bench = await emptied();
    const preview = await previewSync(bench.request(), bench.ports(), new AbortController().signal);
    assert.deepEqual(preview.brake?.reasons, ['many-deletes']);
    assert.equal(bench.live('erp').length, 5);
  });

  it('refuses a policy that contradicts itself, with the sentence that says why', async () => {
    const bench = new SyncBench({ policy: { direction: 'toMailbox', leading: 'mailbox' } });
    await assert.rejects(bench.run(), (error) => {
      return error instanceof AppError && error.kind === 'invalid-input';
    });
  });

  it('looks at nothing while no company is set', async () => {
    const bench = new SyncBench();
    bench.policy = { ...bench.policy, company: null };
    const report = await bench.run();
    assert.equal(report.idle, 'no-company');
    assert.equal(bench.erp.countsOf('anna').calls['collections'], undefined);
  });

  it('lets nobody sync while another run is under way', async () => {
    const bench = new SyncBench();
    const lease = await bench.store.lease(bench.scope, 'other', bench.time, bench.time + 600_000);
    await assert.rejects(bench.run(), { reason: 'run-under-way' });
    await bench.store.release(lease!);
    await bench.run();
  });

  it('lets nobody sync while starting over is under way', async () => {
    const bench = new SyncBench();
    const lease = await bench.store.lease(bench.scope, 'other', bench.time, bench.time + 600_000);
    const run = { id: 'other', startedAt: 1, endedAt: null, progress: '', report: '', asks: null };
    await bench.store.saveRun(lease!, { ...run, kind: 'start-over', state: 'running' });
    await bench.store.release(lease!);
    await assert.rejects(bench.run(), { reason: 'other-run-open' });
  });

  it('quarantines a pair that is written again and again, and asks (class 2)', async () => {
    const bench = new SyncBench();
    const task = bench.make('erp', { subject: 'Anfang' });
    await bench.run();
    const item = bench.live('mailbox')[0]!;
    let questions = 0;
    for (let n = 1; n <= 12 && questions === 0; n += 1) {
      // A server of each kind that never leaves alone what it was given.
      if (n % 2 === 0) bench.erp.change(task, { subject: `ERP ${n}` }, { by: 'server' });
      else bench.mailbox.change(item, { subject: `Outlook ${n}` }, { by: 'server' });
      questions = (await bench.run()).questions.filter(({ reason }) => reason === 'loop').length;
    }
    assert.equal(questions, 1);
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0);
  });
});

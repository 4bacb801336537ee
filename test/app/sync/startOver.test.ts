import assert from 'node:assert/strict';
import { AppError } from '../../../server/core/AppError.ts';
import { giveUpStartOver } from '../../../server/app/sync/giveUpStartOver.ts';
import { previewStartOver } from '../../../server/app/sync/previewStartOver.ts';
import { startOver } from '../../../server/app/sync/startOver.ts';
import type { StartOverReport } from '../../../server/app/sync/startOver/StartOverReport.ts';
import type { StartOverWish } from '../../../server/app/sync/startOver/StartOverWish.ts';
import type { SyncPorts } from '../../../server/app/sync/SyncPorts.ts';
import { davManners } from '../../fakes/sides/families/davManners.ts';
import { exchangeManners } from '../../fakes/sides/families/exchangeManners.ts';
import { graphManners } from '../../fakes/sides/families/graphManners.ts';
import { poorErpManners } from '../../fakes/sides/families/poorErpManners.ts';
import { killEverywhere } from './killEverywhere.ts';
import { SyncBench, type BenchOptions } from './SyncBench.ts';

const never = new AbortController().signal;
const paired: StartOverWish = { leading: 'erp', take: 'paired' };

function over(
  bench: SyncBench,
  wish: StartOverWish = paired,
  ports: SyncPorts = bench.ports(),
): Promise<StartOverReport> {
  return startOver(bench.request(), ports, { wish, allowed: 100 }, never);
}

/** Two records of the ERP and one item of the mailbox, in step. */
async function inStep(options: BenchOptions = {}): Promise<SyncBench> {
  const bench = new SyncBench(options);
  bench.make('erp', { subject: 'Angebot' });
  bench.make('erp', { subject: 'Auftrag' });
  bench.make('mailbox', { subject: 'Anruf' });
  const report = await bench.run();
  assert.equal(report.inStep, 3, JSON.stringify(report));
  return bench;
}

/** The mailbox goes away while the relay is waited for. */
function withFailure(ports: SyncPorts): SyncPorts {
  const { mailbox } = ports.stores;
  mailbox.findByStamp = () =>
    Promise.reject(new AppError('unavailable', 'The server cannot be reached.'));
  return ports;
}

const all = ['Angebot', 'Anruf', 'Auftrag'];

describe('startOver', () => {
  const families: Record<string, BenchOptions> = {
    'Exchange and a good ERP': {},
    'Graph and a poor ERP': { mailbox: graphManners, erp: poorErpManners },
    'DAV and a poor ERP': { mailbox: davManners, erp: poorErpManners },
  };
  for (const [name, options] of Object.entries(families)) {
    it(`makes the mailbox anew from what the ERP has, and nothing echoes (${name})`, async () => {
      const bench = await inStep(options);
      const writes = bench.erp.history.length;
      const before = bench.live('mailbox').map(({ ref }) => ref);
      const report = await over(bench);
      assert.equal(report.state, 'done', JSON.stringify(report));
      assert.equal(report.counts.delete.mailbox, 3);
      assert.deepEqual(bench.texts('mailbox'), []);
      assert.equal(await bench.store.countPairs(bench.scope), 0);
      const first = await bench.run();
      assert.deepEqual(first.counts.create, { erp: 0, mailbox: 3 }, JSON.stringify(first));
      assert.deepEqual(bench.texts('mailbox'), all);
      assert.equal(
        bench.live('mailbox').some(({ ref }) => before.includes(ref)),
        false,
      );
      assert.equal(bench.erp.history.length, writes, 'the leading side is never written');
      bench.cost();
      await bench.run();
      assert.equal(bench.cost().write, 0);
    });
  }

  it('deletes past Deleted Items', async () => {
    const bench = await inStep();
    await over(bench);
    assert.deepEqual(
      bench.mailbox.table.all.filter(({ isGone }) => !isGone),
      [],
    );
  });

  it('leaves what was never paired', async () => {
    const bench = new SyncBench({ policy: { create: { erp: false, mailbox: true } } });
    bench.make('erp', { subject: 'Angebot' });
    bench.make('mailbox', { subject: 'Eigenes' });
    await bench.run();
    await over(bench);
    assert.deepEqual(bench.texts('mailbox'), ['Eigenes']);
  });

  it('previews counts and examples, and writes nothing anywhere', async () => {
    const bench = await inStep();
    bench.cost();
    const before = JSON.stringify([bench.erp.snapshot(), bench.mailbox.snapshot()]);
    const preview = await previewStartOver(bench.request(), bench.ports(), paired, never);
    assert.equal(preview.deletes, 3);
    assert.equal(preview.madeThere, 1);
    assert.deepEqual(preview.examples.map(({ fields }) => fields['subject']).sort(), all);
    assert.equal(bench.cost().write, 0);
    assert.equal(JSON.stringify([bench.erp.snapshot(), bench.mailbox.snapshot()]), before);
    assert.equal((await bench.store.runs(bench.scope, 9)).length, 1);
  });

  it('stops before anything is deleted when that would be more than was shown', async () => {
    const bench = await inStep();
    const wish = { wish: paired, allowed: 2 };
    const report = await startOver(bench.request(), bench.ports(), wish, never);
    assert.equal(report.error?.reason, 'more-than-previewed');
    assert.deepEqual(bench.texts('mailbox'), all);
    assert.equal((await bench.run()).state, 'done', 'and holds nothing off');
  });

  it('leaves what people made there, where only copies are to go, and pairs it anew', async () => {
    const bench = await inStep();
    const report = await over(bench, { leading: 'erp', take: 'made-by-sync' });
    assert.deepEqual(report.stays.counts, { 'made-there': 1 });
    assert.deepEqual(bench.texts('mailbox'), ['Anruf']);
    await bench.run();
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [all, all]);
  });

  it('leaves what was changed since both were in step', async () => {
    const bench = await inStep();
    const item = bench.live('mailbox').find(({ fields }) => fields['subject'] === 'Angebot')!;
    bench.mailbox.change(item, { body: 'nur hier' });
    const report = await over(bench);
    assert.deepEqual(report.stays.counts, { 'changed-meanwhile': 1 });
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), all);
    const [record] = bench.live('erp').filter(({ fields }) => fields['subject'] === 'Angebot');
    assert.equal(record!.fields['body'], 'nur hier');
  });

  it('makes again what people threw away on the other side, and deletes nothing for it', async () => {
    const bench = await inStep();
    const [a, b] = bench.live('mailbox');
    bench.mailbox.throwAway(a!);
    bench.mailbox.remove(b!);
    await over(bench);
    const report = await bench.run();
    assert.deepEqual(report.counts.delete, { erp: 0, mailbox: 0 });
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [all, all]);
  });

  it('still tells an item from its copy when the ERP is made anew from the mailbox', async () => {
    const bench = await inStep({ mailbox: { ...exchangeManners, copiesCarryStamp: true } });
    for (const item of bench.live('mailbox')) bench.mailbox.copy(item);
    await bench.run();
    const report = await over(bench, { leading: 'mailbox', take: 'paired' });
    assert.equal(report.counts.delete.erp, 3, JSON.stringify(report));
    const before = bench.mailbox.snapshot();
    const next = await bench.run();
    assert.deepEqual(next.counts.create, { erp: 3, mailbox: 0 }, JSON.stringify(next));
    assert.deepEqual(bench.texts('erp'), all);
    assert.equal(bench.mailbox.snapshot().outbox.length, before.outbox.length);
  });

  it('leaves what was moved meanwhile', async () => {
    const bench = await inStep();
    const folder = bench.mailbox.addFolder('anna@firma.example', 'tasks', 'Projekt');
    bench.mailbox.move(bench.live('mailbox')[0]!, folder);
    const report = await over(bench);
    assert.deepEqual(report.stays.counts, { moved: 1 });
    await bench.run();
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [all, all]);
  });

  it('leaves what the leading side has no more', async () => {
    const bench = await inStep();
    bench.erp.remove(bench.live('erp')[0]!);
    const report = await over(bench);
    assert.deepEqual(report.stays.counts, { 'leading-missing': 1 });
    assert.equal(bench.live('mailbox').length, 1);
  });

  it('leaves what the next run would not make again', async () => {
    const bench = await inStep();
    bench.policy = {
      ...bench.policy,
      areas: {
        ...bench.policy.areas,
        tasks: {
          ...bench.policy.areas.tasks,
          create: { erp: false, mailbox: true },
          selection: { by: 'list' },
        },
      },
    };
    const listed = new Set([bench.live('erp')[0]!.ref]);
    const request = bench.request({ listed });
    const report = await startOver(request, bench.ports(), { wish: paired, allowed: 9 }, never);
    assert.equal(report.counts.delete.mailbox, 1);
    assert.deepEqual(report.stays.counts, { 'not-selected': 2 });
  });

  it('never deletes a record that other accounts lead to', async () => {
    const bench = await inStep();
    const [pair] = await bench.store.pairsByRef(bench.scope, 'erp', [bench.live('erp')[0]!.ref]);
    const scope = { ...bench.scope, account: 'bernd' };
    const lease = (await bench.store.lease(scope, 'bernd', bench.time, bench.time + 1e6))!;
    await bench.store.savePairs(lease, [{ ...pair!, id: 'other', account: 'bernd' }], []);
    const report = await over(bench, { leading: 'mailbox', take: 'paired' });
    assert.deepEqual(report.stays.counts, { shared: 1 });
    assert.equal(bench.live('erp').length, 1);
    assert.equal(bench.live('mailbox').length, 3);
  });

  it('deletes again what a relay brings back, and waits until nothing comes', async () => {
    const bench = await inStep();
    const kept = bench.live('mailbox').map((thing) => ({ ...thing }));
    let isBack = false;
    const ports = bench.ports();
    const wish = { ...paired, relay: { quiet: 60_000, most: 600_000 } };
    const report = await over(bench, wish, {
      ...ports,
      pause: (milliseconds) => {
        bench.time += milliseconds;
        if (!isBack) {
          const { area, owner, collection, fields, stamp } = kept[0]!;
          bench.mailbox.make({ area, owner, collection, fields, stamp });
        }
        isBack = true;
        return Promise.resolve();
      },
    });
    assert.equal(report.cameBack, 1);
    assert.equal(report.isQuiet, true);
    assert.deepEqual(bench.texts('mailbox'), []);
  });

  it('holds off every run while it is half done, and goes on where it was', async () => {
    const bench = await inStep();
    const control = new AbortController();
    const ports = bench.ports();
    const stopped = await startOver(
      bench.request({
        onProgress: ({ stage, done }) => {
          if (stage === 'apply' && done > 0) control.abort();
        },
      }),
      ports,
      { wish: paired, allowed: 3 },
      control.signal,
    );
    assert.equal(stopped.state, 'stopped');
    await assert.rejects(bench.run(), { reason: 'other-run-open' });
    const report = await startOver(bench.request(), bench.ports(), { wish: null }, never);
    assert.equal(report.state, 'done', JSON.stringify(report));
    assert.equal(report.runId, stopped.runId);
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), all);
  });

  it('can be given up: what was deleted is made again, the rest stays paired', async () => {
    const bench = await inStep();
    let writes = 0;
    bench.turn = (point) => {
      const isSecond = point.includes('.write.delete.before') && (writes += 1) > 1;
      return Promise.resolve(isSecond ? 'failBefore' : 'go');
    };
    const stopped = await over(bench, paired, withFailure(bench.ports()));
    assert.equal(stopped.state, 'failed', JSON.stringify(stopped));
    bench.turn = () => Promise.resolve('go');
    assert.equal(bench.live('mailbox').length, 2);
    const other = over(bench, { leading: 'mailbox', take: 'paired' });
    await assert.rejects(other, { reason: 'other-run-open' }, 'another wish is refused');
    await giveUpStartOver(bench.request(), bench.ports(), never);
    const report = await bench.run();
    assert.deepEqual(report.counts.create, { erp: 0, mailbox: 1 }, JSON.stringify(report));
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [all, all]);
    await assert.rejects(giveUpStartOver(bench.request(), bench.ports(), never), {
      reason: 'nothing-begun',
    });
  });

  it('says so where nothing was begun that could go on', async () => {
    const bench = await inStep();
    const resumed = startOver(bench.request(), bench.ports(), { wish: null }, never);
    await assert.rejects(resumed, { kind: 'not-found', reason: 'nothing-begun' });
  });

  for (const [name, options] of Object.entries(families)) {
    it(`comes to the same end wherever it is killed (${name})`, async () => {
      const points = await killEverywhere({
        begin: () => inStep(options),
        work: (bench, ports) => over(bench, paired, ports),
        end: (bench) => [bench.texts('erp'), bench.texts('mailbox'), bench.erp.history.length],
      });
      console.log(`      ${points} points`);
      assert.ok(points > 15);
    }).timeout(60_000);
  }
});

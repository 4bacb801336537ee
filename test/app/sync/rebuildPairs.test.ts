import assert from 'node:assert/strict';
import { rebuildPairs } from '../../../server/app/sync/rebuildPairs.ts';
import type { RebuildReport } from '../../../server/app/sync/rebuild/RebuildReport.ts';
import { runSync } from '../../../server/app/sync/runSync.ts';
import type { SyncPorts } from '../../../server/app/sync/SyncPorts.ts';
import { davManners } from '../../fakes/sides/families/davManners.ts';
import { exchangeManners } from '../../fakes/sides/families/exchangeManners.ts';
import { graphManners } from '../../fakes/sides/families/graphManners.ts';
import { poorErpManners } from '../../fakes/sides/families/poorErpManners.ts';
import { killEverywhere } from './killEverywhere.ts';
import { SyncBench, type BenchOptions } from './SyncBench.ts';

const never = new AbortController().signal;

function rebuild(bench: SyncBench, ports: SyncPorts = bench.ports()): Promise<RebuildReport> {
  bench.time += 60_000;
  return rebuildPairs(bench.request(), ports, never);
}

/** The link table is lost. */
async function lose(bench: SyncBench): Promise<void> {
  const lease = await bench.store.lease(bench.scope, 'loss', bench.time, bench.time + 1000);
  await bench.store.forgetScope(lease!);
  await bench.store.release(lease!);
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

const families: Record<string, BenchOptions> = {
  'Exchange and a good ERP': {},
  'Graph and a poor ERP': { mailbox: graphManners, erp: poorErpManners },
  'DAV and a poor ERP': { mailbox: davManners, erp: poorErpManners },
};

describe('rebuildPairs', () => {
  for (const [name, options] of Object.entries(families)) {
    it(`finds every pair by its stamp, and the next run writes nothing (${name})`, async () => {
      const bench = await inStep(options);
      const before = await bench.store.pairsByRef(
        bench.scope,
        'erp',
        bench.live('erp').map(({ ref }) => ref),
      );
      await lose(bench);
      bench.cost();
      const report = await rebuild(bench);
      assert.equal(report.state, 'done', JSON.stringify(report));
      assert.deepEqual([report.inStep, report.differing], [3, 0]);
      assert.deepEqual(report.unpaired.counts, {});
      assert.equal(bench.cost().write, 0, 'nothing is written to either side');
      const after = await bench.store.pairs(
        bench.scope,
        before.map(({ id }) => id),
      );
      assert.deepEqual(after.map(linksOf), before.map(linksOf));
      await bench.run();
      const cost = bench.cost();
      assert.equal(cost.written, 0, 'where nothing differed nothing is written');
      if (name.includes('good ERP')) assert.equal(cost.get, 0, 'and nothing is fetched');
      await bench.run();
      assert.equal(bench.cost().written, 0);
    });

    it(`comes to the same end wherever it is killed (${name})`, async () => {
      const points = await killEverywhere({
        begin: async () => {
          const bench = await inStep(options);
          await lose(bench);
          return bench;
        },
        work: (bench, ports) => rebuild(bench, ports),
        end: (bench) => [
          bench.texts('erp'),
          bench.texts('mailbox'),
          bench.erp.history.length,
          bench.mailbox.history.length,
        ],
      });
      console.log(`      ${points} points`);
      assert.ok(points > 6);
    }).timeout(60_000);
  }

  it('leaves what differs to the next run, which decides by the leading side', async () => {
    const bench = await inStep();
    await lose(bench);
    bench.erp.change(bench.live('erp')[0]!, { subject: 'Angebot 2' });
    const report = await rebuild(bench);
    assert.deepEqual([report.inStep, report.differing], [2, 1]);
    await bench.run();
    const expected = ['Angebot 2', 'Anruf', 'Auftrag'];
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [expected, expected]);
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0);
  });

  it('leaves what differs to the next run, which asks where the policy asks', async () => {
    const bench = await inStep({ policy: { leading: 'ask' } });
    await lose(bench);
    bench.erp.change(bench.live('erp')[0]!, { subject: 'Angebot 2' });
    await rebuild(bench);
    const { questions } = await bench.run();
    assert.deepEqual(
      questions.map(({ reason, fields }) => ({ reason, fields })),
      [{ reason: 'changed-on-both', fields: ['subject'] }],
    );
    assert.deepEqual(bench.texts('mailbox'), ['Angebot', 'Anruf', 'Auftrag']);
  });

  it('fills what only one side has', async () => {
    const bench = await inStep();
    await lose(bench);
    bench.mailbox.change(bench.live('mailbox')[0]!, { body: 'Text' });
    await rebuild(bench);
    await bench.run();
    const bodies = bench.live('erp').map(({ fields }) => fields['body'] ?? null);
    assert.deepEqual(
      bodies.filter((body) => body !== null),
      ['Text'],
    );
    assert.equal(bench.live('erp').length, 3);
  });

  it('sorts copies out first, so that no reference is paired twice', async () => {
    const bench = await inStep({ mailbox: { ...exchangeManners, copiesCarryStamp: true } });
    const [item] = bench.live('mailbox');
    const copy = bench.mailbox.copy(item!);
    bench.mailbox.change(copy, { subject: 'Kopie' });
    await lose(bench);
    const report = await rebuild(bench);
    assert.equal(report.inStep, 3);
    assert.deepEqual(report.unpaired.counts, { copy: 1 });
    assert.equal(report.unpaired.named[0]!.ref, copy.ref);
    await bench.run();
    assert.equal(bench.live('erp').length, 3, 'a copy is never exported');
  });

  for (const [name, options] of Object.entries(families)) {
    it(`finds a record that was made again after somebody deleted it (${name})`, async () => {
      const bench = await inStep(options);
      const item = bench.live('mailbox').find(({ fields }) => fields['subject'] === 'Angebot')!;
      bench.erp.remove(bench.live('erp').find(({ fields }) => fields['subject'] === 'Angebot')!);
      bench.mailbox.change(item, { body: 'noch wichtig' });
      await bench.run();
      await bench.run();
      assert.equal(bench.live('erp').length, 3);
      await lose(bench);
      const report = await rebuild(bench);
      assert.deepEqual([report.inStep, report.unpaired.counts], [3, {}]);
    });
  }

  it('does not follow foreign and false stamps', async () => {
    const bench = await inStep();
    const [a, b] = bench.live('mailbox');
    bench.mailbox.putStamp(a!, { ...a!.stamp!, mac: 'made up' });
    bench.mailbox.putStamp(b!, { ...b!.stamp!, owner: 'bernd@firma.example' });
    await lose(bench);
    const report = await rebuild(bench);
    assert.equal(report.inStep, 1);
    assert.deepEqual(report.unpaired.counts, { stranger: 2 });
    await bench.run();
    assert.equal(bench.live('erp').length, 3);
  });

  it('lists items whose record is gone, and what lies in Deleted Items', async () => {
    const bench = await inStep();
    const [a, b] = bench.live('mailbox');
    bench.mailbox.throwAway(a!);
    const key = b!.stamp!.recordKey;
    bench.erp.remove(bench.live('erp').find(({ ref }) => ref === key)!);
    await lose(bench);
    const report = await rebuild(bench);
    assert.deepEqual(report.unpaired.counts, { 'thrown-away': 1, 'partner-missing': 1 });
    assert.equal(report.inStep, 1);
  });

  it('proposes strong matches where a side keeps no stamps, and pairs nothing by them', async () => {
    const options = { mailbox: { ...exchangeManners, stamps: false } };
    const bench = new SyncBench({ area: 'contacts', ...options });
    const contact = { lastName: 'Müller', firstName: 'Jan', email1: 'jan@kunde.example' };
    bench.make('erp', contact);
    bench.make('mailbox', contact);
    bench.make('mailbox', { lastName: 'Maier', email1: 'maier@kunde.example' });
    const report = await rebuild(bench);
    assert.equal(report.proposed.length, 1, JSON.stringify(report));
    assert.equal(await bench.store.countPairs(bench.scope), 0);
    const [{ refs } = { refs: { erp: '', mailbox: '' } }] = report.proposed;
    assert.equal(refs.erp, bench.live('erp')[0]!.ref);
  });

  it('keeps what was known while an account is locked out', async () => {
    const bench = await inStep();
    bench.mailbox.lock('anna@firma.example');
    const report = await rebuild(bench);
    assert.deepEqual([report.state, report.error?.kind], ['failed', 'not-allowed']);
    assert.equal(await bench.store.countPairs(bench.scope), 3);
  });

  it('pairs what was in step even where only changes are synced from now on', async () => {
    const bench = await inStep();
    const tasks = { ...bench.policy.areas.tasks, start: { from: 'changes' as const } };
    bench.policy = { ...bench.policy, areas: { ...bench.policy.areas, tasks } };
    await lose(bench);
    assert.equal((await rebuild(bench)).inStep, 3);
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0);
    assert.equal(bench.live('erp').length, 3);
  });

  it('holds off the sync while it is half done', async () => {
    const bench = await inStep();
    const control = new AbortController();
    bench.turn = (point) => {
      if (point.includes('listStamped')) control.abort();
      return Promise.resolve('go');
    };
    const stopped = await rebuildPairs(bench.request(), bench.ports(), control.signal);
    assert.equal(stopped.state, 'stopped');
    const run = runSync(bench.request(), bench.ports(), never);
    await assert.rejects(run, { reason: 'other-run-open' });
    assert.equal((await rebuild(bench)).inStep, 3);
  });
});

function linksOf({ id, erp, mailbox }: { id: string; erp: unknown; mailbox: unknown }): object {
  return { id, erp, mailbox };
}

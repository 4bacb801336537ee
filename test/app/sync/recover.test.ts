import assert from 'node:assert/strict';
import type { Side } from '../../../shared/records/Area.ts';
import { Killed } from './CrashPoint.ts';
import { SyncBench } from './SyncBench.ts';

/** Runs, and dies right after something was written on that side, before anybody heard of it. */
async function dieAfter(bench: SyncBench, side: Side, op: 'create' | 'update'): Promise<void> {
  let isDead = false;
  bench.turn = (point) => {
    isDead ||= point.includes(side) && point.endsWith(`write.${op}.after`);
    if (isDead) throw new Killed();
    return Promise.resolve('go');
  };
  await assert.rejects(bench.run(), Killed);
  bench.restart(bench.store);
}

describe('settling what a killed run left open', () => {
  it('makes nothing twice whose folder cannot be seen for now (I4, I20)', async () => {
    const bench = new SyncBench();
    bench.mailbox.addFolder('anna@firma.example', 'tasks', 'Ablage');
    bench.make('erp', { subject: 'Angebot' });
    await dieAfter(bench, 'mailbox', 'create');
    const [made] = bench.live('mailbox');
    assert.ok(made);
    bench.mailbox.forbid('anna@firma.example', made.collection);
    const hidden = await bench.run();
    assert.deepEqual(hidden.counts.create, { erp: 0, mailbox: 0 });
    assert.deepEqual(
      hidden.notInStep.map(({ why }) => why),
      ['unsettled-write'],
    );
    bench.mailbox.allow('anna@firma.example', made.collection);
    const seen = await bench.run();
    assert.deepEqual([seen.inStep, bench.live('mailbox').length], [1, 1]);
  });

  it('gives once more what is empty in the thing that it made, and is in step then', async () => {
    const bench = new SyncBench();
    bench.make('mailbox', { subject: 'Anruf', body: 'wegen der Lieferung' });
    await dieAfter(bench, 'erp', 'create');
    const [made] = bench.live('erp');
    assert.ok(made);
    bench.erp.change(made, { body: null });
    await bench.run();
    assert.deepEqual(bench.texts('erp', 'body'), ['wegen der Lieferung']);
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0);
  });

  it('carries on that a field was put back to what it was before the write it never heard the end of', async () => {
    const bench = new SyncBench();
    const record = bench.make('erp', { subject: 'Angebot', body: null });
    await bench.run();
    bench.erp.change(record, { body: 'eilt' });
    await dieAfter(bench, 'mailbox', 'update');
    assert.deepEqual(bench.texts('mailbox', 'body'), ['eilt']);
    bench.erp.change(record, { body: null });
    await bench.run();
    assert.deepEqual(bench.texts('mailbox', 'body'), ['null']);
    assert.deepEqual(bench.texts('erp', 'body'), ['null']);
  });
});

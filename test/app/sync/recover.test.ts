import assert from 'node:assert/strict';
import type { Side } from '../../../shared/records/Area.ts';
import { Killed } from './CrashPoint.ts';
import { SyncBench } from './SyncBench.ts';

/** Runs, and dies right after something was made on that side, before anybody heard of it. */
async function dieAfterMaking(bench: SyncBench, side: Side): Promise<void> {
  let isDead = false;
  bench.turn = (point) => {
    isDead ||= point.includes(side) && point.endsWith('write.create.after');
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
    await dieAfterMaking(bench, 'mailbox');
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
    await dieAfterMaking(bench, 'erp');
    const [made] = bench.live('erp');
    assert.ok(made);
    bench.erp.change(made, { body: null });
    await bench.run();
    assert.deepEqual(bench.texts('erp', 'body'), ['wegen der Lieferung']);
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0);
  });
});

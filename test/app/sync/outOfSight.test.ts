import assert from 'node:assert/strict';
import { davManners } from '../../fakes/sides/families/davManners.ts';
import { poorErpManners } from '../../fakes/sides/families/poorErpManners.ts';
import { SyncBench } from './SyncBench.ts';

describe('what is out of sight, or takes no part, for a while', () => {
  it('brings over what waited in a folder that could not be seen for a while (class 18)', async () => {
    const bench = new SyncBench({ mailbox: davManners });
    bench.mailbox.addFolder('anna@firma.example', 'tasks', 'Ablage');
    bench.make('mailbox', { subject: 'Anruf' });
    // It was read, and the run ends before anything is made of it.
    let listed = 0;
    bench.turn = (point) => {
      const isList = point.includes('mailbox') && point.endsWith('listChanges.before');
      return Promise.resolve(isList && (listed += 1) === 2 ? 'failBefore' : 'go');
    };
    assert.equal((await bench.run()).state, 'failed');
    bench.turn = () => Promise.resolve('go');
    bench.mailbox.forbid('anna@firma.example', 'anna@firma.example/tasks');
    await bench.run();
    assert.deepEqual(bench.texts('erp'), []);
    bench.mailbox.allow('anna@firma.example', 'anna@firma.example/tasks');
    await bench.run();
    assert.deepEqual(bench.texts('erp'), ['Anruf']);
  });

  it('reads once what takes no part, also where its other side shows its record again (I2)', async () => {
    const bench = new SyncBench({
      erp: poorErpManners,
      mailbox: { ...davManners, tombstones: false },
      policy: { private: 'skip' },
    });
    const item = bench.make('mailbox', { subject: 'Anruf' });
    bench.time -= 55_000;
    await bench.run();
    bench.mailbox.change(item, { sensitivity: 'private' });
    // The ERP, which reads a few seconds twice, says the record again; its item takes no part any more.
    bench.time -= 60_000;
    const seen = await bench.run();
    assert.deepEqual(seen.counts.observed, { erp: 1, mailbox: 1 });
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().get, 0);
    bench.mailbox.change(item, { sensitivity: 'normal', subject: 'Rückruf' });
    await bench.run();
    assert.deepEqual(bench.texts('erp'), ['Rückruf']);
  });
});

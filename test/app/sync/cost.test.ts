import assert from 'node:assert/strict';
import { SyncBench } from './SyncBench.ts';

async function costOfTen(size: number): Promise<{ calls: string; read: number; written: number }> {
  const bench = new SyncBench();
  for (let n = 1; n <= size; n += 1) {
    bench.erp.create('north', 'tasks', { subject: `Aufgabe ${n}` }, {}, true);
  }
  await bench.run();
  // What it wrote comes back once, as nothing but rows.
  await bench.run();
  bench
    .live('mailbox')
    .slice(0, 10)
    .forEach((item, n) => bench.mailbox.change(item, { subject: `neu ${n}` }));
  const before = structuredClone(bench.mailbox.countsOf('anna@firma.example').calls);
  bench.cost();
  await bench.run();
  const { read, written } = bench.cost();
  const after = bench.mailbox.countsOf('anna@firma.example').calls;
  const calls = Object.entries(after)
    .map(([name, count]) => `${name} ${count - (before[name] ?? 0)}`)
    .sort()
    .join(', ');
  return { calls, read, written };
}

describe('the cost of a run', () => {
  it('hangs on what changed alone, not on how much there is', async () => {
    const [small, large] = [await costOfTen(20), await costOfTen(1000)];
    assert.deepEqual(large, small);
    assert.equal(small.written, 10);
    assert.equal(small.read, 10);
  });

  it('is no read and no write for a run with nothing new, in every direction of the policy', async () => {
    for (const direction of ['both', 'toMailbox'] as const) {
      const create = { erp: direction === 'both', mailbox: true };
      const leading = 'erp' as const;
      const policy = { direction, create, leading, schedule: [] };
      const bench = new SyncBench({ policy });
      for (let n = 1; n <= 5; n += 1) bench.make('erp', { subject: `Aufgabe ${n}` });
      bench.make('mailbox', { subject: 'Anruf' });
      await bench.run();
      bench.cost();
      await bench.run();
      assert.deepEqual(bench.cost(), { get: 0, write: 0, read: 0, written: 0 });
    }
  });

  it('says the same in many slices as in one: what belongs together is never parted', async () => {
    const ends: string[] = [];
    for (const sliceSize of [5000, 3]) {
      const bench = new SyncBench({ area: 'contacts' });
      for (let n = 1; n <= 20; n += 1) {
        const email1 = `p${n}@kunde.example`;
        bench.make('erp', { lastName: `Kunde${n}`, firstName: 'Jan', email1 });
        if (n % 2 === 0) bench.make('mailbox', { lastName: `Kunde${n}`, firstName: 'Jan', email1 });
      }
      const report = await bench.run({ settings: { sliceSize, pageSize: 4 } });
      assert.deepEqual(report.counts.create, { erp: 0, mailbox: 10 });
      assert.equal(report.counts.paired, 10);
      assert.equal(report.inStep, 20);
      ends.push(
        JSON.stringify([bench.texts('erp', 'lastName'), bench.texts('mailbox', 'lastName')]),
      );
    }
    assert.equal(ends[0], ends[1]);
  });
});

import assert from 'node:assert/strict';
import { SyncBench } from './SyncBench.ts';

describe('runSync', () => {
  it('makes on each side what the other has, and is silent the second time', async () => {
    const bench = new SyncBench();
    bench.make('erp', { subject: 'Angebot' });
    bench.make('mailbox', { subject: 'Anruf' });
    const report = await bench.run();
    assert.equal(report.state, 'done', JSON.stringify(report));
    assert.deepEqual(bench.texts('erp'), ['Angebot', 'Anruf']);
    assert.deepEqual(bench.texts('mailbox'), ['Angebot', 'Anruf']);
    assert.deepEqual(report.counts.create, { erp: 1, mailbox: 1 });
    assert.equal(report.inStep, 2);
    bench.cost();
    const second = await bench.run();
    assert.deepEqual(bench.cost(), { get: 0, write: 0, read: 0, written: 0 });
    assert.equal(second.inStep, 2);
    assert.deepEqual(second.notInStep, []);
  });

  it('carries changes of different fields both ways', async () => {
    const bench = new SyncBench();
    const task = bench.make('erp', { subject: 'Angebot', body: 'alt' });
    await bench.run();
    const [item] = bench.live('mailbox');
    bench.erp.change(task, { subject: 'Auftrag' });
    bench.mailbox.change(item!, { body: 'neu' });
    const report = await bench.run();
    assert.deepEqual(report.counts.update, { erp: 1, mailbox: 1 }, JSON.stringify(report));
    assert.deepEqual(bench.texts('mailbox'), ['Auftrag']);
    assert.equal(task.fields['body'], 'neu');
    bench.cost();
    await bench.run();
    assert.deepEqual(bench.cost(), { get: 0, write: 0, read: 0, written: 0 });
  });

  it('follows deletions with evidence', async () => {
    const bench = new SyncBench();
    const [a, b] = [bench.make('erp', { subject: 'eins' }), bench.make('erp', { subject: 'zwei' })];
    await bench.run();
    bench.erp.remove(a);
    const item = bench.live('mailbox').find(({ fields }) => fields['subject'] === 'zwei');
    bench.mailbox.remove(item!);
    const report = await bench.run();
    assert.deepEqual(report.counts.delete, { erp: 1, mailbox: 1 }, JSON.stringify(report));
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [[], []]);
    assert.equal(b.isGone, true);
    assert.equal(await bench.store.countPairs(bench.scope), 0);
  });
});

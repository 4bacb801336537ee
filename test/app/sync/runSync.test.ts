import assert from 'node:assert/strict';
import { previewSync } from '../../../server/app/sync/previewSync.ts';
import type { SyncReport } from '../../../server/app/sync/SyncReport.ts';
import { poorErpManners } from '../../fakes/sides/families/poorErpManners.ts';
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

  it('tells of each item what the other side had no room for, once, and not of one that was refused', async () => {
    const bench = new SyncBench({ erp: poorErpManners });
    const long = 'Sehr lang '.repeat(10);
    const item = bench.make('mailbox', { subject: long, importance: 'high' });
    const other = bench.make('mailbox', { subject: 'kurz', importance: 'low' });
    const preview = await previewSync(bench.request(), bench.ports(), new AbortController().signal);
    const held = { why: 'not-held', field: 'importance' } as const;
    const cut = { why: 'too-long', field: 'subject', limit: 60 } as const;
    const facts = ({ losses }: Pick<SyncReport, 'losses'>): unknown =>
      losses.map(({ side, ref, fields }) => ({ side, ref, fields }));
    const told = [
      { side: 'erp', ref: item.ref, fields: [held, cut] },
      { side: 'erp', ref: other.ref, fields: [held] },
    ];
    assert.deepEqual(facts(preview), told);
    let creates = 0;
    bench.turn = (point) => {
      const isSecond = point.endsWith('.write.create.before') && (creates += 1) === 2;
      return Promise.resolve(isSecond ? 'refused' : 'go');
    };
    const report = await bench.run();
    assert.deepEqual([facts(report), report.lossy], [told.slice(0, 1), 1], JSON.stringify(report));
    assert.deepEqual(facts(await bench.run()), told.slice(1));
    const third = await bench.run();
    assert.deepEqual([third.losses, third.lossy], [[], 0]);
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

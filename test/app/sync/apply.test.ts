import assert from 'node:assert/strict';
import { davManners } from '../../fakes/sides/families/davManners.ts';
import { SyncBench } from './SyncBench.ts';

describe('applying', () => {
  it('never overwrites what was changed between reading and writing (I14)', async () => {
    const bench = new SyncBench({ policy: { leading: 'ask' } });
    const task = bench.make('erp', { subject: 'Aufgabe', body: 'alt' });
    await bench.run();
    const item = bench.live('mailbox')[0]!;
    bench.erp.change(task, { subject: 'vom ERP' });
    let isChanged = false;
    bench.turn = (point) => {
      if (!isChanged && point.endsWith('write.update.before')) {
        isChanged = true;
        bench.mailbox.change(item, { body: 'von Anna' });
      }
      return Promise.resolve('go');
    };
    const report = await bench.run();
    assert.equal(report.state, 'done');
    assert.deepEqual([item.fields['subject'], item.fields['body']], ['vom ERP', 'von Anna']);
    assert.equal(task.fields['body'], 'von Anna');
  });

  it('tries three times what changes under its hands, and leaves it to the next run', async () => {
    const bench = new SyncBench();
    const task = bench.make('erp', { subject: 'Aufgabe' });
    await bench.run();
    bench.erp.change(task, { subject: 'neu' });
    let tries = 0;
    bench.turn = (point) => {
      const isWrite = point.endsWith('write.update.before');
      if (isWrite) tries += 1;
      return Promise.resolve(isWrite ? 'conflict' : 'go');
    };
    const report = await bench.run();
    assert.equal(tries, 4);
    assert.equal(report.outOfStep['changed-meanwhile'], 1);
    bench.turn = () => Promise.resolve('go');
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), ['neu']);
  });

  it('looks before it repeats a write that nobody heard the end of', async () => {
    for (const verdict of ['failAfter', 'uncertain'] as const) {
      const bench = new SyncBench();
      bench.make('erp', { subject: 'Aufgabe' });
      let isSaid = false;
      bench.turn = (point) => {
        const isHere = !isSaid && point.endsWith('write.create.before');
        isSaid ||= isHere;
        return Promise.resolve(isHere ? verdict : 'go');
      };
      await bench.run();
      await bench.run();
      assert.deepEqual(bench.texts('mailbox'), ['Aufgabe'], verdict);
    }
  });

  it('sets aside what a side refuses, with its sentence, and tries it again when it changes', async () => {
    const bench = new SyncBench();
    const task = bench.make('erp', { subject: 'Aufgabe' });
    await bench.run();
    const item = bench.live('mailbox')[0]!;
    bench.mailbox.sicken(item, 'write');
    bench.erp.change(task, { subject: 'neu' });
    const report = await bench.run();
    assert.equal(report.notInStep[0]?.sentence, 'The server refuses to write this.');
    await bench.run();
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0, 'not before its pause, which grew, is over');
    assert.equal((await bench.store.setAsides(bench.scope))[0]?.tries, 2);
    bench.mailbox.cure(item);
    bench.erp.change(task, { subject: 'noch neuer' });
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), ['noch neuer']);
  });

  it('makes nothing of a thing again whose like is set aside before both are a pair (I4)', async () => {
    const bench = new SyncBench({ policy: { leading: 'erp' } });
    const facts = { subject: 'Aufgabe 4711', due: { kind: 'date', date: '2026-12-01' } } as const;
    const record = bench.make('erp', { ...facts, percent: 50 });
    const item = bench.make('mailbox', { ...facts, percent: 0 });
    bench.mailbox.sicken(item, 'write');
    assert.equal((await bench.run()).outOfStep['set-aside'], 2, 'both are told');
    for (let n = 1; n <= 3; n += 1) {
      bench.time -= 59_000;
      bench.erp.change(record, { percent: 50 + n });
      await bench.run();
    }
    assert.deepEqual([bench.live('erp').length, bench.live('mailbox').length], [1, 1]);
    bench.mailbox.cure(item);
    bench.time += 24 * 60 * 60_000;
    await bench.run();
    assert.deepEqual([item.fields['percent'], bench.live('erp').length], [53, 1]);
  });

  it('waits until it knows what became of a create before it takes its thing for a new one', async () => {
    const bench = new SyncBench({ mailbox: { ...davManners, stamps: false } });
    bench.make('erp', { subject: 'Aufgabe' });
    const said: ('failAfter' | 'throttled')[] = ['failAfter', 'throttled'];
    bench.turn = (point) => {
      const isHere = point.startsWith('mailbox') && point.endsWith('write.create.before');
      return Promise.resolve((isHere ? said.shift() : undefined) ?? 'go');
    };
    await bench.run();
    assert.equal((await bench.store.openIntents(bench.scope)).length, 1);
    await bench.run();
    assert.deepEqual(said, []);
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [['Aufgabe'], ['Aufgabe']]);
    assert.equal(bench.mailbox.countsOf('anna@firma.example').inBackOff, 0);
    assert.deepEqual(await bench.store.openIntents(bench.scope), []);
  });

  it('ends between two batches when it is cancelled, and is finished by the next run', async () => {
    const bench = new SyncBench();
    bench.mailbox.manners = { ...bench.mailbox.manners, batch: { get: 2, write: 2 } };
    for (let n = 1; n <= 6; n += 1) bench.make('erp', { subject: `Aufgabe ${n}` });
    const stopping = new AbortController();
    bench.turn = (point) => {
      if (point.endsWith('write.create.after')) stopping.abort();
      return Promise.resolve('go');
    };
    const report = await bench.run({}, stopping.signal);
    assert.equal(report.state, 'stopped');
    assert.equal(bench.live('mailbox').length, 2);
    assert.deepEqual(await bench.store.openIntents(bench.scope), []);
    await bench.run();
    assert.equal(bench.live('mailbox').length, 6);
  });

  it('writes only in the direction that was asked for, and keeps the rest for later (BS5)', async () => {
    const bench = new SyncBench();
    bench.make('erp', { subject: 'Angebot' });
    bench.make('mailbox', { subject: 'Anruf' });
    await bench.run({ direction: 'toMailbox' });
    assert.deepEqual(
      [bench.texts('erp'), bench.texts('mailbox')],
      [['Angebot'], ['Angebot', 'Anruf']],
    );
    await bench.run();
    assert.deepEqual(bench.texts('erp'), ['Angebot', 'Anruf']);
  });

  it('stamps an item that people made, so that it is known again (BS2)', async () => {
    const bench = new SyncBench();
    const item = bench.make('mailbox', { subject: 'Anruf' });
    await bench.run();
    const [pair] = await bench.store.pairsByRef(bench.scope, 'mailbox', [item.ref]);
    assert.equal(item.stamp?.pairId, pair?.id);
    assert.equal(item.stamp?.recordKey, pair?.erp?.ref);
  });

  it('makes and changes nothing when the link table was lost (NX6, I4)', async () => {
    const bench = new SyncBench();
    bench.make('erp', { subject: 'Angebot' });
    bench.make('mailbox', { subject: 'Anruf' });
    await bench.run();
    const lease = await bench.store.lease(bench.scope, 'test', bench.time, bench.time + 60_000);
    await bench.store.forgetScope(lease!);
    await bench.store.release(lease!);
    bench.cost();
    const report = await bench.run();
    assert.equal(bench.cost().written, 0);
    assert.equal(report.counts.paired, 2);
    assert.equal(report.inStep, 2);
  });

  it('tells its progress through its stages', async () => {
    const bench = new SyncBench();
    bench.make('erp', { subject: 'Angebot' });
    const stages: string[] = [];
    await bench.run({ onProgress: ({ stage }) => stages.push(stage) });
    assert.deepEqual([...new Set(stages)], ['recover', 'observe', 'plan', 'apply', 'verify']);
  });
});

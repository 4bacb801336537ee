import assert from 'node:assert/strict';
import { AppError } from '../../../server/core/AppError.ts';
import { rebuildPairs } from '../../../server/app/sync/rebuildPairs.ts';
import { runSync } from '../../../server/app/sync/runSync.ts';
import type { SyncPorts } from '../../../server/app/sync/SyncPorts.ts';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import type { RecordStore, Written } from '../../../server/ports/RecordStore.ts';
import type { SyncStore } from '../../../server/ports/SyncStore.ts';
import { SyncBench } from './SyncBench.ts';

const never = new AbortController().signal;
const sentence = 'Two pairs lead to the same thing.';

/** The ports with a mailbox that answers a create of this subject with the reference of another item. */
function withWrongAnswer(ports: SyncPorts, subject: string, ref: string): SyncPorts {
  const mailbox = new Proxy(ports.stores.mailbox, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (name !== 'write') {
        return typeof method === 'function' ? (method.bind(target) as unknown) : method;
      }
      return async (...args: Parameters<RecordStore['write']>): Promise<Written[]> => {
        const written = await target.write(...args);
        return written.map((said, at) => {
          const op = args[1][at];
          const isIt = op?.op === 'create' && op.record.fields['subject'] === subject;
          return isIt && said.state === 'done' ? { ...said, ref } : said;
        });
      };
    },
  });
  return { ...ports, stores: { ...ports.stores, mailbox } };
}

/** A store that takes no pair with this reference. */
function withTaken(store: SyncStore, ref: string): SyncStore {
  return new Proxy(store, {
    get: (target, name) => {
      const method = Reflect.get(target, name) as (...args: unknown[]) => unknown;
      if (name !== 'savePairs' && name !== 'saveIntents') return method.bind(target);
      return (...args: unknown[]) => {
        const pairs = args[name === 'savePairs' ? 1 : 2] as Pair[];
        if (!pairs.some(({ erp, mailbox }) => erp?.ref === ref || mailbox?.ref === ref)) {
          return method.apply(target, args);
        }
        const error = new AppError('conflict', sentence, { reason: 'ref-paired-twice' });
        return Promise.reject(error);
      };
    },
  });
}

describe('a reference that would belong to two pairs', () => {
  it('sets what was written aside, doubles nothing, and everything else goes on', async () => {
    const bench = new SyncBench();
    bench.make('erp', { subject: 'alt' });
    await bench.run();
    const { ref } = bench.live('mailbox')[0]!;
    const texts = ['eins', 'falsch', 'zwei'];
    for (const subject of texts) bench.make('erp', { subject });
    const ports = withWrongAnswer(bench.ports(), 'falsch', ref);
    const report = await runSync(bench.request(), ports, never);
    assert.equal(report.state, 'done', JSON.stringify(report));
    assert.deepEqual(
      report.notInStep.map(({ why, sentence: said }) => [why, said]),
      [['set-aside', sentence]],
    );
    assert.equal(await bench.store.countPairs(bench.scope), 4);
    const whole = (await bench.store.pairsByRef(bench.scope, 'mailbox', [ref]))[0];
    assert.equal(whole?.erp?.fields['subject'], 'alt');
    // The next run looks, and finds what was written by its stamp.
    const next = await bench.run();
    assert.equal(next.counts.recovered, 1);
    assert.deepEqual(bench.texts('mailbox'), ['alt', 'eins', 'falsch', 'zwei']);
    assert.deepEqual((await bench.run()).notInStep, []);
  });

  it('stays open from run to run where it cannot be told apart, until the pairs are rebuilt', async () => {
    const bench = new SyncBench();
    bench.make('erp', { subject: 'alt' });
    await bench.run();
    const { ref } = bench.live('mailbox')[0]!;
    bench.make('erp', { subject: 'falsch' });
    await runSync(bench.request(), withWrongAnswer(bench.ports(), 'falsch', ref), never);
    const [stamped] = bench.live('mailbox').filter((one) => one.fields['subject'] === 'falsch');
    // Somebody else's pair has the item in the meantime.
    const lease = (await bench.store.lease(bench.scope, 'test', bench.time, bench.time + 1000))!;
    const [other] = await bench.store.pairsByRef(bench.scope, 'mailbox', [ref]);
    const taken = { ...other!, mailbox: { ...other!.mailbox!, ref: stamped!.ref } };
    await bench.store.savePairs(lease, [taken], []);
    await bench.store.release(lease);
    for (let n = 0; n < 2; n += 1) {
      const report = await bench.run();
      assert.equal(report.state, 'done');
      assert.equal(report.outOfStep['unsettled-write'], 1);
      assert.equal((await bench.store.openIntents(bench.scope)).length, 1);
      assert.deepEqual(bench.texts('mailbox'), ['alt', 'falsch']);
    }
    await rebuildPairs(bench.request(), bench.ports(), never);
    const report = await bench.run();
    assert.deepEqual([report.outOfStep, report.inStep], [{}, 2]);
    assert.deepEqual(bench.texts('mailbox'), ['alt', 'falsch']);
  });

  it('keeps one pair from beginning and no other, and is tried again later', async () => {
    const bench = new SyncBench();
    const { store } = bench;
    const bad = bench.make('erp', { subject: 'schlecht' });
    bench.make('erp', { subject: 'gut' });
    bench.store = withTaken(store, bad.ref);
    const report = await bench.run();
    assert.equal(report.state, 'done', JSON.stringify(report));
    assert.deepEqual(
      report.notInStep.map(({ why, ref, sentence: said }) => [why, ref, said]),
      [['set-aside', bad.ref, sentence]],
    );
    assert.deepEqual(bench.texts('mailbox'), ['gut']);
    assert.equal((await store.openIntents(bench.scope)).length, 0);
    bench.store = store;
    bench.time += 10 * 60_000;
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), ['gut', 'schlecht']);
  });

  it('keeps one pair from being noted and no other', async () => {
    const bench = new SyncBench({ area: 'contacts' });
    const fields = (n: number) => ({ lastName: `Name ${n}`, email1: `n${n}@kunde.example` });
    const items = [1, 2, 3].map((n) => bench.make('mailbox', fields(n)));
    for (const n of [1, 2, 3]) bench.make('erp', fields(n));
    const { store } = bench;
    bench.store = withTaken(store, items[1]!.ref);
    const report = await bench.run();
    assert.equal(report.state, 'done', JSON.stringify(report));
    assert.equal(report.outOfStep['set-aside'], 1);
    assert.equal(report.counts.paired, 2);
    bench.store = store;
    bench.time += 10 * 60_000;
    assert.deepEqual([(await bench.run()).inStep, bench.live('erp').length], [3, 3]);
  });
});

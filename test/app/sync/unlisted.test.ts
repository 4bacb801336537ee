import assert from 'node:assert/strict';
import { cursorText } from '../../../server/app/sync/observe/cursorText.ts';
import type { SyncStore } from '../../../server/ports/SyncStore.ts';
import type { Side } from '../../../shared/records/Area.ts';
import { mannersOf } from '../../fakes/sides/mannersOf.ts';
import { Killed } from './CrashPoint.ts';
import { SyncBench } from './SyncBench.ts';

const anna = 'anna@firma.example';
const folder = `${anna}/tasks`;
const silent = mannersOf('exchange', 'tellsOnlyTold');

/** A bench of which the mailbox never tells that something left before it told that it was there. */
function silentBench(): SyncBench {
  return new SyncBench({ mailbox: silent });
}

async function unlistedOf(bench: SyncBench, side: Side, collection: string): Promise<number> {
  const stored = await bench.store.cursor(bench.scope, side, collection);
  assert.ok(stored !== null);
  return cursorText.read(stored).unlisted.length;
}

/** The process is killed when its first write was committed. */
function dyingAfterCommit(store: SyncStore): SyncStore {
  return new Proxy(store, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]): unknown => {
        const result: unknown = method.apply(target, args);
        if (name !== 'commit') return result;
        return Promise.resolve(result).then(() => {
          throw new Killed();
        });
      };
    },
  });
}

function calls(bench: SyncBench, method: string): number {
  return bench.mailbox.countsOf(anna).calls[method] ?? 0;
}

describe('what was made or found, and never listed', () => {
  for (const [how, away] of [
    ['deleted for good', 'remove'],
    ['thrown into Deleted Items', 'throwAway'],
  ] as const) {
    it(`is found ${how} before the first listing after it (I5)`, async () => {
      const bench = silentBench();
      bench.make('erp', { subject: 'Angebot' });
      bench.make('erp', { subject: 'Auftrag' });
      await bench.run();
      const [first] = bench.live('mailbox');
      bench.mailbox[away](first!);
      const report = await bench.run();
      assert.deepEqual(report.counts.delete, { erp: 1, mailbox: 0 });
      assert.deepEqual(bench.texts('erp'), bench.texts('mailbox'));
      assert.equal(await bench.store.countPairs(bench.scope), 1);
      assert.equal(await unlistedOf(bench, 'mailbox', folder), 0);
    });
  }

  it('is remembered before the write is committed: a run that is killed right then loses nothing (I11)', async () => {
    const bench = silentBench();
    bench.make('erp', { subject: 'Angebot' });
    const { store } = bench;
    bench.store = dyingAfterCommit(store);
    await assert.rejects(bench.run(), Killed);
    bench.restart(store);
    assert.equal(await store.countPairs(bench.scope), 1);
    bench.mailbox.remove(bench.live('mailbox')[0]!);
    await bench.run();
    assert.deepEqual([bench.live('erp').length, bench.live('mailbox').length], [0, 0]);
  });

  it('costs nothing where the listing names all of it', async () => {
    const bench = silentBench();
    for (let n = 1; n <= 5; n += 1) bench.make('erp', { subject: `Aufgabe ${n}` });
    await bench.run();
    assert.equal(await unlistedOf(bench, 'mailbox', folder), 5);
    bench.cost();
    const refs = calls(bench, 'listRefs');
    await bench.run();
    assert.deepEqual(bench.cost(), { get: 0, write: 0, read: 0, written: 0 });
    assert.equal(calls(bench, 'listRefs'), refs);
    assert.equal(await unlistedOf(bench, 'mailbox', folder), 0);
  });

  it('is asked for once, and only when the listing was read to its end', async () => {
    const bench = new SyncBench({ mailbox: { ...silent, page: { changes: 2, refs: 1000 } } });
    for (let n = 1; n <= 5; n += 1) bench.make('erp', { subject: `Aufgabe ${n}` });
    await bench.run();
    bench.mailbox.remove(bench.live('mailbox')[4]!);
    let pages = 0;
    bench.turn = (point) => {
      if (point.includes('mailbox') && point.endsWith('listChanges.before')) pages += 1;
      return Promise.resolve(pages > 1 && point.endsWith('.before') ? 'failBefore' : 'go');
    };
    bench.cost();
    assert.equal((await bench.run()).state, 'failed');
    assert.equal(bench.cost().get, 0);
    assert.equal(await unlistedOf(bench, 'mailbox', folder), 3, 'two were named by the first page');
    bench.turn = () => Promise.resolve('go');
    const report = await bench.run();
    assert.equal(bench.cost().get, 1);
    assert.deepEqual(report.counts.delete, { erp: 1, mailbox: 0 });
    await bench.run();
    assert.equal(bench.cost().get, 0);
  });

  it('is found deleted also where it was moved into another folder before that one was listed (I5)', async () => {
    const bench = new SyncBench({ mailbox: mannersOf('graph', 'tellsOnlyTold') });
    const other = bench.mailbox.addFolder(anna, 'tasks', 'Ablage');
    bench.make('erp', { subject: 'Angebot' });
    await bench.run();
    const item = bench.live('mailbox')[0]!;
    bench.mailbox.move(item, other);
    let got = 0;
    bench.turn = (point) => {
      // Found where it lies now, and deleted before that folder is listed.
      if (point === `mailbox.${anna}.get.after` && (got += 1) === 1) bench.mailbox.remove(item);
      return Promise.resolve('go');
    };
    await bench.run();
    bench.turn = () => Promise.resolve('go');
    await bench.run();
    assert.deepEqual([bench.live('erp').length, bench.live('mailbox').length], [0, 0]);
  });

  it('costs nothing more for what was moved and is named where it lies now', async () => {
    const bench = new SyncBench({ mailbox: mannersOf('graph', 'tellsOnlyTold') });
    const other = bench.mailbox.addFolder(anna, 'tasks', 'Ablage');
    bench.make('erp', { subject: 'Angebot' });
    await bench.run();
    await bench.run();
    bench.mailbox.move(bench.live('mailbox')[0]!, other);
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().get, 1);
    await bench.run();
    assert.equal(bench.cost().get, 0);
    assert.equal(await unlistedOf(bench, 'mailbox', other), 0);
  });

  it('is found deleted also where it was read before, and a window hid it when all was read anew (I5)', async () => {
    const bench = new SyncBench({
      area: 'appointments',
      mailbox: mannersOf('dav', 'tellsOnlyTold'),
    });
    const calendar = `${anna}/appointments`;
    const [start, end] = ['2027-03-28', '2027-03-29'].map(
      (date) => ({ kind: 'date', date }) as const,
    );
    const item = bench.make('mailbox', { subject: 'Messe', start: start!, end: end! });
    // Read, and kept for later.
    await bench.run({ direction: 'toMailbox' });
    let isCut = false;
    bench.turn = (point) => {
      // The run has asked already what is visible through the calendar, and is told later than that it has to read anew.
      if (!isCut && point === `mailbox.${anna}.listChanges.before`) {
        isCut = true;
        bench.mailbox.cutWindow(calendar, { from: '2026-11-01', to: '2026-12-31' });
      }
      return Promise.resolve('go');
    };
    assert.equal((await bench.run()).counts.create.erp, 1);
    assert.equal(await unlistedOf(bench, 'mailbox', calendar), 1);
    bench.mailbox.remove(item);
    await bench.run();
    assert.deepEqual([bench.live('erp').length, await bench.store.countPairs(bench.scope)], [0, 0]);
    assert.equal(await unlistedOf(bench, 'mailbox', calendar), 0);
  });

  it('is nobody’s business any more when its pair is over', async () => {
    const bench = silentBench();
    const record = bench.make('erp', { subject: 'Angebot' });
    await bench.run();
    bench.mailbox.remove(bench.live('mailbox')[0]!);
    bench.erp.remove(record);
    await bench.run();
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().get, 0);
    assert.equal(await bench.store.countPairs(bench.scope), 0);
  });

  it('is looked for in a list of all there is where it is too much to be remembered', async () => {
    const bench = silentBench();
    for (let n = 1; n <= 1001; n += 1) {
      bench.erp.create('north', 'tasks', { subject: `Aufgabe ${n}` }, {}, true);
    }
    await bench.run();
    assert.equal(await unlistedOf(bench, 'mailbox', folder), 0);
    bench.mailbox.remove(bench.live('mailbox')[7]!);
    const before = calls(bench, 'listRefs');
    const report = await bench.run();
    assert.ok(calls(bench, 'listRefs') > before);
    assert.deepEqual(report.counts.delete, { erp: 1, mailbox: 0 });
    const once = calls(bench, 'listRefs');
    await bench.run();
    assert.equal(calls(bench, 'listRefs'), once, 'that list is read once');
  });

  it('is kept in a cursor that is read as it was written, also one of before', () => {
    for (const unlisted of [[], ['a b', '{"x', 'ä/1.ics']]) {
      const cursor = { at: '{"next":" 1"}', stage: 'next', unlisted } as const;
      assert.deepEqual(cursorText.read(cursorText.write(cursor)), cursor);
    }
    assert.deepEqual(cursorText.read('whole abc def'), {
      at: 'abc def',
      stage: 'whole',
      unlisted: [],
    });
  });
});

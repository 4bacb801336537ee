import assert from 'node:assert/strict';
import { DirectoryRefresh } from '../../server/app/DirectoryRefresh.ts';
import { keepDirectory } from '../../server/app/keepDirectory.ts';
import { withDeadline } from '../../server/app/withDeadline.ts';
import { AppError } from '../../server/core/AppError.ts';
import { memoryDirectory } from '../fakes/memoryDirectory.ts';
import { memoryErp, type MemoryErp } from '../fakes/memoryErp.ts';
import { failure, patient } from './appWorld.ts';

const orders = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'order',
    key: String(index),
    title: `Auftrag ${index}`,
    number: `AU-${1000 + index}`,
  }));

function place(count = 120) {
  const erp: MemoryErp = memoryErp(orders(count), []);
  const directory = memoryDirectory();
  const time = { now: 0 };
  const clock = { now: () => time.now };
  const settings = { pageTimeout: 40, completeEvery: 1_000 };
  const refresh = new DirectoryRefresh({ erp, directory, clock }, settings);
  const has = async (number: string): Promise<boolean> =>
    (await directory.find('memory', 'north', 'number', [number], 1)).length === 1;
  return { erp, directory, clock, time, refresh, has, run: () => refresh.run(patient) };
}

describe('DirectoryRefresh', () => {
  it('fills the directory page by page and tells how far it is', async () => {
    const { refresh, has } = place();
    const told: number[] = [];
    const report = await refresh.run(patient, ({ entries }) => told.push(entries));
    assert.deepEqual(report, { entries: 120, gone: 0, removed: null });
    assert.deepEqual(told, [50, 100, 120]);
    assert.equal(await has('AU1119'), true);
  });

  it('reads only what is new the next time', async () => {
    const { erp, run, has } = place();
    await run();
    erp.records.push({ kind: 'order', key: 'new', title: 'Neu', number: 'AU-9999' });
    assert.equal((await run()).entries, 1);
    assert.equal(await has('AU9999'), true);
    assert.equal((await run()).entries, 0);
  });

  it('goes on behind the last page that was kept when a page fails', async () => {
    const { erp, run, has } = place();
    const list = erp.listDirectory.bind(erp);
    erp.listDirectory = async function* (cursor, signal) {
      for await (const page of list(cursor, signal)) {
        if (page.cursor === '100') throw new AppError('unavailable', 'The ERP went away.');
        yield page;
      }
    };
    await assert.rejects(run(), failure('unavailable'));
    assert.equal(await has('AU1049'), true);
    erp.listDirectory = list;
    assert.equal((await run()).entries, 70);
  });

  it('starts over when the ERP no longer knows the cursor, and drops what is gone meanwhile', async () => {
    const { erp, run, has } = place();
    await run();
    erp.records.shift();
    const list = erp.listDirectory.bind(erp);
    erp.listDirectory = async function* (cursor, signal) {
      if (cursor !== null) throw new AppError('cursor-expired', 'Too old.');
      yield* list(null, signal);
    };
    assert.deepEqual(await run(), { entries: 119, gone: 0, removed: 1 });
    assert.equal(await has('AU1000'), false);
  });

  it('looks for deleted records now and then, and not each time', async () => {
    const { erp, time, run, has } = place();
    await run();
    erp.records.shift();
    assert.equal((await run()).removed, null);
    assert.equal(await has('AU1000'), true);
    time.now += 1_000;
    assert.equal((await run()).removed, 1);
    assert.equal(await has('AU1000'), false);
    assert.equal(erp.calls.listRefs, 1);
  });

  it('looks for deleted records on its first run over a directory that was filled before', async () => {
    const { erp, directory, clock, run } = place();
    await run();
    erp.records.shift();
    const restarted = new DirectoryRefresh({ erp, directory, clock });
    assert.equal((await restarted.run(patient)).removed, 1);
  });

  it('takes an ERP that lists nothing at all for ill, and keeps the directory', async () => {
    const { erp, time, run, has } = place();
    await run();
    erp.records.length = 0;
    time.now += 1_000;
    await assert.rejects(run(), failure('bad-answer', 'erp-empty-listing'));
    assert.equal(await has('AU1000'), true);
  });

  it('runs once at a time', async () => {
    const { erp, run } = place();
    const reports = await Promise.all([run(), run(), run()]);
    assert.equal(erp.calls.listDirectory, 1);
    assert.equal(reports[0], reports[2]);
  });

  it('ends in time when a page never comes', async () => {
    const { erp, run } = place();
    erp.mood.state = 'hangs';
    await assert.rejects(run(), failure('unavailable', 'erp-timeout'));
    erp.mood.state = 'answers';
    assert.equal((await run()).entries, 120);
  });

  it('stops when it is told to, and tells the ERP', async () => {
    const { erp, refresh } = place();
    const stopping = new AbortController();
    let told: AbortSignal | undefined;
    const list = erp.listDirectory.bind(erp);
    erp.listDirectory = (cursor, signal) => {
      told = signal;
      return list(cursor, signal);
    };
    const running = refresh.run(stopping.signal, () => stopping.abort());
    await assert.rejects(running, failure('unavailable', 'cancelled'));
    assert.equal(told?.aborted, true);
  });
});

describe('keepDirectory', () => {
  it('is ready after the first refresh and follows until it is stopped', async () => {
    const { erp, directory, clock, has } = place();
    const lines: string[] = [];
    const changed = Promise.withResolvers<undefined>();
    const kept = keepDirectory(
      { erp, directory, clock },
      {
        every: 1,
        log: (level, facts, message) => {
          lines.push(`${level} ${message}`);
          if (facts['entries'] === 1) changed.resolve(undefined);
        },
      },
    );
    await kept.ready;
    assert.equal(await has('AU1000'), true);
    erp.records.push({ kind: 'order', key: 'new', title: 'Neu', number: 'AU-9999' });
    await changed.promise;
    await kept.stop();
    await kept.stop();
    const count = lines.length;
    await new Promise((done) => setImmediate(done));
    assert.equal(lines.length, count);
    assert.ok(lines.every((line) => line === 'info directory refreshed'));
  });

  it('logs a failure, tries again, and is ready then', async () => {
    const { erp, directory, clock } = place();
    erp.mood.state = 'down';
    const levels: string[] = [];
    const kept = keepDirectory(
      { erp, directory, clock },
      {
        every: 1,
        log: (level) => {
          levels.push(level);
          erp.mood.state = 'answers';
        },
      },
    );
    await kept.ready;
    await kept.stop();
    assert.deepEqual(levels.slice(0, 1), ['warn']);
  });

  it('stops at once while the ERP hangs, and ends the wait for ready', async () => {
    const { erp, directory, clock } = place();
    erp.mood.state = 'hangs';
    const kept = keepDirectory({ erp, directory, clock }, { every: 60_000, log: () => undefined });
    await kept.stop();
    await kept.ready;
  });
});

describe('withDeadline', () => {
  it('gives what the work gives', async () => {
    assert.equal(await withDeadline(1_000, patient, () => Promise.resolve(7)), 7);
  });

  it('passes the work’s own failure on', async () => {
    const failing = withDeadline(1_000, patient, () => Promise.reject(new RangeError('x')));
    await assert.rejects(failing, RangeError);
  });

  it('says that the ERP does not answer when work that heeds the signal ends by it', async () => {
    const listening = withDeadline(
      5,
      patient,
      (signal) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    );
    await assert.rejects(listening, failure('unavailable', 'erp-timeout'));
  });

  it('begins no work for a caller who is gone already', async () => {
    let begun = false;
    const work = withDeadline(1_000, AbortSignal.abort(), () => {
      begun = true;
      return Promise.resolve();
    });
    await assert.rejects(work, failure('unavailable', 'cancelled'));
    assert.equal(begun, false);
  });
});

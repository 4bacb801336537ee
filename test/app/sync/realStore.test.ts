import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { audit } from '../../../server/app/sync/audit.ts';
import { rebuildPairs } from '../../../server/app/sync/rebuildPairs.ts';
import { startOver } from '../../../server/app/sync/startOver.ts';
import { undoRun } from '../../../server/app/sync/undoRun.ts';
import type { SyncStore } from '../../../server/ports/SyncStore.ts';
import { openStore, type OpenedStore } from '../../../server/store/openStore.ts';
import { poorErpManners } from '../../fakes/sides/families/poorErpManners.ts';
import { journalKeys } from '../../store/journalKeys.ts';
import { killEverywhere } from './killEverywhere.ts';
import { SyncBench } from './SyncBench.ts';

const never = new AbortController().signal;
const wish = { leading: 'erp', take: 'paired' } as const;

describe('starting over, undoing, rebuilding and auditing on SQLite', () => {
  const opened: OpenedStore[] = [];
  const runs = new Map<SyncBench, string>();

  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    runs.clear();
  });

  async function begin(): Promise<SyncBench> {
    const store = await openStore('sqlite::memory:', { journalKeys });
    opened.push(store);
    return await fill(new SyncBench({ store: store.sync, erp: poorErpManners }));
  }

  async function fill(bench: SyncBench): Promise<SyncBench> {
    const old = bench.make('erp', { subject: 'alt' });
    const gone = bench.make('erp', { subject: 'weg' });
    await bench.run();
    bench.erp.change(old, { subject: 'neu' });
    bench.erp.remove(gone);
    bench.make('mailbox', { subject: 'hier' });
    runs.set(bench, (await bench.run()).runId);
    return bench;
  }

  const texts = (bench: SyncBench): unknown => [bench.texts('erp'), bench.texts('mailbox')];

  it('start over to the same end wherever it is killed', async () => {
    const points = await killEverywhere({
      begin,
      work: (bench, ports) => startOver(bench.request(), ports, { wish, allowed: 9 }, never),
      end: texts,
    });
    console.log(`      ${points} points`);
  }).timeout(120_000);

  it('undo to the same end wherever it is killed', async () => {
    const points = await killEverywhere({
      begin,
      work: (bench, ports) => undoRun(bench.request(), ports, runs.get(bench)!, never),
      end: texts,
    });
    console.log(`      ${points} points`);
  }).timeout(120_000);

  it('rebuild to the same end wherever it is killed', async () => {
    const points = await killEverywhere({
      begin,
      work: (bench, ports) => rebuildPairs(bench.request(), ports, never),
      end: texts,
    });
    console.log(`      ${points} points`);
  }).timeout(120_000);

  it('find nothing to heal where all is in step', async () => {
    const bench = await begin();
    const report = await audit(bench.request(), bench.ports(), never);
    assert.deepEqual([report.state, report.drifted], ['done', {}], JSON.stringify(report));
  });

  it('rebuild a store that is damaged, which nothing else touches', async () => {
    const folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-rebuild-'));
    const file = path.join(folder, 'links.db');
    let store = await openStore(`sqlite:${file}`, { journalKeys });
    const current = new Proxy({} as SyncStore, {
      get: (_, name) => {
        const method: unknown = Reflect.get(store.sync, name);
        return typeof method === 'function' ? (method.bind(store.sync) as unknown) : method;
      },
    });
    const bench = await fill(new SyncBench({ store: current, erp: poorErpManners }));
    await store.close();
    const database = new Database(file);
    database.exec('delete from sync_pair where key in (select min(key) from sync_pair)');
    database.close();
    store = await openStore(`sqlite:${file}`, { journalKeys });
    await assert.rejects(bench.run(), { kind: 'bad-answer', reason: 'store-damaged' });
    const report = await rebuildPairs(bench.request(), bench.ports(), never);
    assert.deepEqual([report.state, report.inStep], ['done', 2], JSON.stringify(report));
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0);
    await store.close();
    fs.rmSync(folder, { recursive: true });
  });
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../server/store/openStore.ts';
import { SyncWorld } from '../contracts/syncStore/SyncWorld.ts';
import { postgres } from '../fixtures/postgres.ts';
import { journalKeys } from './journalKeys.ts';

const kills = 6;
const child = path.join(import.meta.dirname, 'syncInChild.ts');

describe('a process that is killed', () => {
  it('leaves a SQLite file from which the next goes on: nothing lost, nothing twice', async function () {
    this.timeout(120_000);
    const folder = await mkdtemp(path.join(tmpdir(), 'erp-link-kill-'));
    await killAndGoOn(`sqlite:${path.join(folder, 'links.db')}`);
    await rm(folder, { recursive: true });
  });

  it('leaves a PostgreSQL database from which the next goes on likewise', async function () {
    this.timeout(120_000);
    await killAndGoOn(await (await postgres()).createDatabase());
  });
});

async function killAndGoOn(url: string): Promise<void> {
  let told = 0;
  const left: string[] = [];
  for (let round = 0; round < kills; round++) {
    told = Math.max(told, await runAndKill(url, round * 1000, 3 + round * 2));
    const store = await openStore(url, { journalKeys });
    const world = new SyncWorld(store.sync, 'anna');
    const { scope } = world;
    const cursor = Number(await store.sync.cursor(scope, 'erp', 'folder'));
    const intents = await store.sync.openIntents(scope);
    const open = await world.openRefs();
    const journal = (await world.journal()).map((entry) => entry.id);
    const numbers = Array.from({ length: journal.length }, (_, n) => `j${n + 1}`);
    assert.deepEqual(journal, numbers.toReversed(), 'each once');
    const pairs = await world.allPairs();
    const whole = pairs.filter((pair) => pair.mailbox !== null);
    assert.equal(whole.length, journal.length);
    assert.equal(pairs.length - whole.length, intents.length);
    assert.ok(journal.length >= told, 'what was told of is there');
    assert.ok(journal.length <= cursor && cursor <= journal.length + 1);
    assert.deepEqual(open, cursor > journal.length ? [`e${cursor}`] : []);
    await store.sync.verify(scope);
    await store.close();
    left.push(
      `${journal.length}${intents.length > 0 ? '+intent' : open.length > 0 ? '+seen' : ''}`,
    );
  }
  assert.ok(told > kills, String(told));
  console.log(`      killed after: ${left.join(' ')}`);
}

/** Returns the last number that the process told of. */
async function runAndKill(url: string, now: number, lines: number): Promise<number> {
  const running = spawn(process.execPath, [child, url, 'anna', String(now)]);
  let output = '';
  let errors = '';
  running.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  running.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    // A little after so many commits, wherever it is by then.
    if (output.split('\n').length > lines) setTimeout(() => running.kill('SIGKILL'), lines % 4);
  });
  await once(running, 'close');
  assert.equal(running.signalCode, 'SIGKILL', errors);
  return Math.max(0, ...(output.match(/^\d+$/gm) ?? []).map(Number));
}

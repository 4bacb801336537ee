// Started by syncKill.test.ts as a process of its own, and killed: takes the scope over, settles what the one before left,
// and then observes, intends and commits one thing after the other, printing each that is committed.
import { openStore } from '../../server/store/openStore.ts';
import { SyncWorld } from '../contracts/syncStore/SyncWorld.ts';
import { journalKeys } from './journalKeys.ts';

const [url = '', account = '', now = '0'] = process.argv.slice(2);
const { sync } = await openStore(url, { journalKeys });
const world = new SyncWorld(sync, account);
const lease = await sync.lease(world.scope, `run ${now}`, Number(now), Number(now) + 1);
if (lease === null) throw new Error('the lease of a killed process does not run out');
process.stdout.write('begun\n');

const settledBy = new Map((await world.open()).map((one) => [one.observation.ref, one.id]));
for (const { id } of await sync.openIntents(world.scope)) await commit(id.slice(1));
for (const ref of settledBy.keys()) await write(ref.slice(1));
for (let n = Number((await sync.cursor(world.scope, 'erp', 'folder')) ?? 0) + 1; ; n++) {
  await sync.saveObservations(lease, 'erp', 'folder', [world.seen(`e${n}`)], String(n));
  for (const one of await world.open()) settledBy.set(one.observation.ref, one.id);
  await write(String(n));
}

async function write(n: string): Promise<void> {
  await sync.saveIntents(lease!, [world.intent(n)], [world.pair(n, { mailbox: null })]);
  await commit(n);
}

async function commit(n: string): Promise<void> {
  const settled = settledBy.get(`e${n}`);
  await sync.commit(lease!, [
    world.outcome(n, { settled: settled === undefined ? [] : [settled] }),
  ]);
  settledBy.delete(`e${n}`);
  process.stdout.write(`${n}\n`);
}

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '../../../server/core/AppError.ts';
import { ownDefault } from '../../../server/core/sync/presets/ownDefault.ts';
import type { Policy } from '../../../server/core/sync/Policy.ts';
import type { SyncReport } from '../../../server/app/sync/SyncReport.ts';
import type { RecordStore } from '../../../server/ports/RecordStore.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { MemorySyncStore } from '../../fakes/memorySyncStore.ts';
import { journalKeys } from '../../store/journalKeys.ts';
import { Dice } from '../Dice.ts';
import { company, SimWorld } from '../engine/SimWorld.ts';
import { Trace } from '../engine/Trace.ts';
import { checkConvergence } from '../invariants/checkConvergence.ts';
import { perform } from '../people/perform.ts';
import { drawChange } from '../story/drawChange.ts';
import { drawFields } from '../story/drawFields.ts';
import type { SideOfStory, Story } from '../story/Story.ts';
import type { EngineTask, RemoteAnswer, RemoteCall } from './RemoteCall.ts';

const area = 'contacts';
const child = path.join(import.meta.dirname, 'engineInChild.ts');

/** What became of so many kills. */
export interface Kills {
  killed: number;
  finished: number;
  things: number;
}

/**
 * Runs the engine in a process of its own on a real store, kills it with SIGKILL at points that nobody chose, lets people
 * edit, and begins again; in the end everything has to be there, once.
 */
export async function killAndFinish(
  url: string,
  kills: number,
  mailbox: SideOfStory['family'],
  seed: number,
): Promise<Kills> {
  const dice = new Dice(seed);
  const world = makeWorld(mailbox, seed);
  for (let n = 0; n < 8; n += 1) create(world, dice);
  let [killed, finished] = [0, 0];
  while (killed < kills) {
    if (dice.happens(0.6)) edit(world, dice);
    world.clock.pass(6 * 60_000);
    const report = await runOnce(world, url, { after: 1 + dice.below(30), dice });
    if (report === null) killed += 1;
    else finished += 1;
  }
  for (let quiet = 0; quiet < 3; quiet += 1) {
    world.clock.pass(26 * 60 * 60_000);
    assert.notEqual(await runOnce(world, url, null), null);
  }
  const written = countWrites(world);
  world.clock.pass(60_000);
  await runOnce(world, url, null);
  assert.equal(countWrites(world), written, 'silent in the end (I2)');
  return { killed, finished, things: await requireAll(world, url) };
}

function makeWorld(mailbox: SideOfStory['family'], seed: number): SimWorld {
  const plain = ownDefault({ company, today: '2026-11-22' });
  const own = plain.areas[area];
  const policy: Policy = {
    ...plain,
    areas: {
      ...plain.areas,
      [area]: {
        ...own,
        leading: 'erp',
        create: { erp: true, mailbox: true },
        deletes: { ...own.deletes, whose: 'any' },
      },
    },
    brake: { deletes: { share: 1, number: 1000 }, overwrites: { share: 1, number: 1000 } },
  };
  const side = (family: SideOfStory['family']): SideOfStory => ({ family, traits: [], skew: 0 });
  const story: Story = {
    seed,
    area,
    sides: { erp: side('goodErp'), mailbox: side(mailbox) },
    policy,
    accounts: 1,
    store: 'memory',
    population: [],
    rounds: [],
  };
  return new SimWorld(story, () => new MemorySyncStore(), new Trace());
}

/** One run; null when it was killed. */
async function runOnce(
  world: SimWorld,
  url: string,
  kill: { after: number; dice: Dice } | null,
): Promise<SyncReport | null> {
  const { id, address, user } = world.accounts[0]!;
  const stores = { erp: world.erp.open(user), mailbox: world.mailbox.open(address) };
  const task: EngineTask = {
    url,
    account: { id, address },
    now: world.clock.now(),
    area,
    can: { erp: stores.erp.can, mailbox: stores.mailbox.can },
    policy: world.story.policy,
  };
  const running = spawn(process.execPath, [child, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Most of what each costs is reading the sources.
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'erp-link-compiled') },
  });
  let [output, errors, asked] = ['', '', 0];
  running.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  running.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  running.on('message', (call: RemoteCall) => {
    asked += 1;
    world.clock.pass(5);
    if (asked === kill?.after) {
      // Before the side does it, after it has done it and before it says so, or a little later, in the midst of the store.
      const when = kill.dice.below(4);
      if (when === 0) running.kill('SIGKILL');
      else if (when > 1) setTimeout(() => running.kill('SIGKILL'), kill.dice.below(12));
      if (when === 0) return;
      void answer(stores[call.side], call).then((said) => {
        if (when === 1) running.kill('SIGKILL');
        else if (running.connected) running.send(said, () => undefined);
      });
      return;
    }
    void answer(stores[call.side], call).then((said) => {
      if (running.connected) running.send(said, () => undefined);
    });
  });
  await once(running, 'close');
  if (running.signalCode === 'SIGKILL') return null;
  const line = output.trim().split('\n').at(-1) ?? '';
  if (line === '') throw new Error(errors);
  return JSON.parse(line) as SyncReport;
}

async function answer(store: RecordStore, { id, method, args }: RemoteCall): Promise<RemoteAnswer> {
  const { signal } = new AbortController();
  try {
    const call = Reflect.get(store, method) as (...all: unknown[]) => unknown;
    const result = call.call(store, ...args, signal);
    const isListing = method === 'listChanges' || method === 'listRefs';
    if (!isListing) return { id, value: await result };
    const pages: unknown[] = [];
    for await (const page of result as AsyncIterable<unknown>) pages.push(page);
    return { id, value: pages };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { kind, message, reason = null } = error;
    return { id, error: { kind, message, reason } };
  }
}

function create(world: SimWorld, dice: Dice): void {
  const fields = { ...drawFields(dice, area), sensitivity: 'normal' };
  perform(world, { op: 'create', side: dice.pick(['erp', 'mailbox']), who: 0, fields });
}

function edit(world: SimWorld, dice: Dice): void {
  const side = dice.pick(['erp', 'mailbox'] as const);
  const at = { side, who: 0, nth: dice.below(30) };
  const { sensitivity: _, ...fields } = drawChange(dice, area);
  dice.weighed<() => void>([
    [5, () => void perform(world, { op: 'change', ...at, fields })],
    [3, () => create(world, dice)],
    [1, () => void perform(world, { op: 'remove', ...at })],
  ])();
}

function countWrites({ erp, mailbox }: SimWorld): number {
  return [...erp.history, ...mailbox.history].filter(({ by }) => by === 'sync').length;
}

/** Nothing lost, nothing doubled. @returns how many things there are. */
async function requireAll(world: SimWorld, url: string): Promise<number> {
  const opened = await openStore(url, { journalKeys });
  try {
    const scope = world.scope(world.accounts[0]!.id);
    await opened.sync.verify(scope);
    world.store = opened.sync;
    const pairs = await world.pairs();
    assert.deepEqual(await opened.sync.openIntents(scope), []);
    const live = (all: typeof world.erp.table.all) =>
      all.filter(({ isGone, collection }) => !isGone && !collection.endsWith('/deleted'));
    const [records, items] = [live(world.erp.table.all), live(world.mailbox.table.all)];
    assert.equal(records.length, pairs.length, 'each record is in one pair');
    assert.equal(items.length, pairs.length, 'each item is in one pair');
    checkConvergence(world, pairs);
    assert.deepEqual(world.ledger.violations, []);
    assert.deepEqual([...world.erp.snapshot().damaged, ...world.mailbox.snapshot().damaged], []);
    return records.length;
  } finally {
    await opened.close();
  }
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import type { Lease, SyncStore } from '../../../server/ports/SyncStore.ts';
import { MemorySyncStore } from '../../fakes/memorySyncStore.ts';
import { snapshot } from './snapshot.ts';
import { SyncWorld } from './SyncWorld.ts';

/** A world and the leases that were had in it, the last of which may be the one that stands. */
interface Tried {
  world: SyncWorld;
  leases: Lease[];
  now: number;
}

type Work = (world: SyncWorld, lease: Lease, tried: Tried) => Promise<unknown>;

/** Does the same to both, and both must say the same, refusals too. */
class Step implements fc.AsyncCommand<Tried, Tried> {
  readonly #name: string;
  readonly #holder: number;
  readonly #work: Work;

  constructor(name: string, holder: number, work: Work) {
    this.#name = name;
    this.#holder = holder;
    this.#work = work;
  }

  check({ leases }: Readonly<Tried>): boolean {
    return leases.length > 0;
  }

  async run(model: Tried, real: Tried): Promise<void> {
    const expected = await this.#try(model);
    assert.deepEqual(await this.#try(real), expected, this.toString());
  }

  toString(): string {
    return `${this.#name} by ${this.#holder === 0 ? 'the holder' : 'an earlier one'}`;
  }

  async #try(tried: Tried): Promise<unknown> {
    const lease = tried.leases.at(-1 - this.#holder) ?? tried.leases[0]!;
    try {
      return { said: await this.#work(tried.world, lease, tried) };
    } catch (error) {
      const { kind, reason } = error as { kind?: string; reason?: string };
      if (kind === undefined) throw error;
      return { kind, reason };
    }
  }
}

const number = fc.nat(4);
const some = fc.uniqueArray(number, { minLength: 1, maxLength: 4 });
const side = fc.constantFrom('erp' as const, 'mailbox' as const);
const collection = fc.constantFrom('folder', 'other');
const cursor = fc.option(fc.constantFrom('c1', 'c2'));
/** Mostly whoever holds the lease. */
const holder = fc.constantFrom(0, 0, 0, 0, 1);
const anyPair = fc.record({
  n: number,
  erp: fc.option(number),
  mailbox: fc.option(number),
  isOwner: fc.boolean(),
  since: fc.option(fc.nat(3)),
  partedOn: fc.option(side),
});
const run = fc.constantFrom('r1', 'r2');

type PairFacts = typeof anyPair extends fc.Arbitrary<infer T> ? T : never;

function toPair(world: SyncWorld, { n, erp, mailbox, isOwner, since, partedOn }: PairFacts): Pair {
  const base = world.pair(n);
  return {
    ...base,
    isOwner,
    partedOn,
    conflict: since === null ? null : { since, reason: 'loop', key: `loop|p${n}`, fields: [] },
    erp: erp === null ? null : { ...base.erp!, ref: `e${erp}` },
    mailbox: mailbox === null ? null : { ...base.mailbox!, ref: `m${mailbox}` },
  };
}

/** Ids of what is not dealt with, by place. */
async function idsAt(world: SyncWorld, places: readonly number[]): Promise<string[]> {
  const open = await world.open(3);
  return places.flatMap((place) => open[place]?.id ?? []);
}

const step = <T>(name: string, facts: fc.Arbitrary<T>, work: (facts: T) => Work) =>
  fc
    .tuple(facts, holder)
    .map(([given, by]) => new Step(`${name} ${JSON.stringify(given)}`, by, work(given)));

const steps = (reopen: Work) => [
  step('take the lease', fc.constantFrom(0, 500, 1000), (wait) => async (world, _, tried) => {
    tried.now += wait;
    const { store, scope } = world;
    const lease = await store.lease(scope, `at ${tried.now}`, tried.now, tried.now + 1000);
    if (lease !== null) tried.leases.push(lease);
    return lease;
  }),
  step(
    'release',
    fc.constant(null),
    () =>
      ({ store }, lease) =>
        store.release(lease),
  ),
  step(
    'renew',
    fc.nat(2000),
    (more) =>
      ({ store }, lease, { now }) =>
        store.renew(lease, now + more),
  ),
  step(
    'observe',
    fc.record({ side, collection, refs: fc.array(number, { maxLength: 4 }), cursor }),
    (facts) => (world, lease) => {
      const rows = facts.refs.map((ref) => world.seen(`${facts.side === 'erp' ? 'e' : 'm'}${ref}`));
      return world.store.saveObservations(lease, facts.side, facts.collection, rows, facts.cursor);
    },
  ),
  step(
    'drop the cursor',
    fc.tuple(side, collection),
    ([from, of]) =>
      ({ store }, lease) =>
        store.dropCursor(lease, from, of),
  ),
  step(
    'settle',
    some,
    (places) => async (world, lease) => world.store.settle(lease, await idsAt(world, places)),
  ),
  step(
    'save pairs',
    fc.tuple(fc.array(anyPair, { maxLength: 4 }), some),
    ([pairs, places]) =>
      async (world, lease) =>
        world.store.savePairs(
          lease,
          pairs.map((one) => toPair(world, one)),
          await idsAt(world, places),
        ),
  ),
  step(
    'forget pairs',
    fc.tuple(some, some),
    ([pairs, places]) =>
      async (world, lease) =>
        world.store.forgetPairs(
          lease,
          pairs.map((n) => `p${n}`),
          await idsAt(world, places),
        ),
  ),
  step(
    'intend',
    fc.tuple(some, fc.array(anyPair, { maxLength: 2 })),
    ([intents, pairs]) =>
      (world, lease) =>
        world.store.saveIntents(
          lease,
          intents.map((n) => world.intent(n)),
          pairs.map((one) => toPair(world, one)),
        ),
  ),
  step(
    'commit',
    fc.array(
      fc.record({ n: number, pair: fc.option(anyPair), run: fc.option(run), places: some }),
      {
        maxLength: 3,
      },
    ),
    (outcomes) => async (world, lease) => {
      const made = [];
      for (const { n, pair, run: runId, places } of outcomes) {
        made.push({
          intentId: `i${n}`,
          pair: pair && toPair(world, pair),
          settled: await idsAt(world, places),
          journal: runId === null ? null : world.entry(n, { runId }),
        });
      }
      await world.store.commit(lease, made);
    },
  ),
  step(
    'set aside',
    fc.tuple(side, some, fc.nat(9)),
    ([of, refs, wait]) =>
      ({ store }, lease) =>
        store.setAside(
          lease,
          refs.map((ref) => ({
            ...{ side: of, ref: `x${ref}`, pairId: null, reason: 'It cannot be read.' },
            ...{ since: 1, tries: 1, nextTry: wait * 10 + ref + (of === 'erp' ? 1000 : 0) },
          })),
        ),
  ),
  step(
    'pass over',
    fc.tuple(side, some, number),
    ([of, refs, digest]) =>
      ({ store }, lease) =>
        store.passOver(
          lease,
          refs.map((ref) => ({
            ...{ side: of, ref: `x${ref}`, version: ref === 0 ? null : `v${digest}` },
            digest: String(digest),
          })),
        ),
  ),
  step(
    'leave alone',
    fc.tuple(side, some, some, number),
    ([of, refs, over, count]) =>
      ({ store }, lease) =>
        store.leaveAlone(
          lease,
          refs.map((ref) => ({
            ...{ side: of, ref: `x${ref}`, pairId: ref === 0 ? null : `p${count}` },
            ...{ why: 'private', sentence: null },
          })),
          over.map((ref) => ({ side: of, ref: `x${ref}` })),
        ),
  ),
  step(
    'take back',
    fc.tuple(side, some),
    ([of, refs]) =>
      ({ store }, lease) =>
        store.takeBack(
          lease,
          of,
          refs.map((ref) => `x${ref}`),
        ),
  ),
  step(
    'save a run',
    fc.tuple(run, fc.boolean(), fc.nat(3)),
    ([id, isOpen, asks]) =>
      (world, lease) =>
        world.store.saveRun(
          lease,
          world.run(id, {
            state: isOpen ? 'waiting-for-approval' : 'done',
            endedAt: isOpen ? null : 9000,
            asks: asks === 0 ? null : `digest ${asks}`,
          }),
        ),
  ),
  step(
    'approve',
    fc.tuple(run, fc.integer({ min: 1, max: 3 })),
    ([id, asks]) =>
      ({ store, scope }) =>
        store.approve(scope, id, `digest ${asks}`, 'Anna', 5000),
  ),
  step('count writes', some, (pairs) => async ({ store, scope }) => {
    const names = pairs.map((n) => `p${n}`);
    return [...(await store.countWrites(scope, names, 0))].toSorted();
  }),
  step(
    'find pairs',
    fc.tuple(side, some),
    ([by, refs]) =>
      ({ store, scope }) =>
        store.pairsByRef(
          scope,
          by,
          refs.map((ref) => `${by === 'erp' ? 'e' : 'm'}${ref}`),
        ),
  ),
  step(
    'forget the scope',
    fc.constant(null),
    () =>
      ({ store }, lease) =>
        store.forgetScope(lease),
  ),
  step(
    'forget the account',
    fc.constant(null),
    () =>
      ({ store, scope }) =>
        store.forgetAccount(scope.account),
  ),
  step('look at all', fc.constant(null), () => async (world) => {
    await world.store.verify(world.scope);
    return await snapshot(world);
  }),
  step('open the store anew', fc.constant(null), () => reopen),
];

/** The store against the one in memory, whatever is done to both. */
export function describeModel(
  makeWorld: () => SyncWorld,
  reopen: (() => Promise<SyncStore>) | null,
): void {
  it('says at every step what the store in memory says', async function () {
    this.timeout(120_000);
    const openAnew: Work = async (world) => {
      if (reopen !== null && !(world.store instanceof MemorySyncStore))
        world.store = await reopen();
    };
    await fc.assert(
      fc.asyncProperty(
        fc.commands(steps(openAnew), { maxCommands: 40, size: 'max' }),
        async (commands) => {
          const begin = async (world: SyncWorld): Promise<Tried> => {
            const lease = await world.store.lease(world.scope, 'first', 0, 1000);
            return { world, leases: [lease!], now: 0 };
          };
          const real = makeWorld();
          const model = new SyncWorld(new MemorySyncStore(), real.scope.account);
          const tried = { model: await begin(model), real: await begin(real) };
          await fc.asyncModelRun(() => tried, commands);
          assert.deepEqual(await snapshot(real), await snapshot(model));
          await real.store.verify(real.scope);
        },
      ),
      { numRuns: 40 },
    );
  });
}

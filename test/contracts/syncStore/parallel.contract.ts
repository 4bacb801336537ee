import assert from 'node:assert/strict';
import type { SyncStore } from '../../../server/ports/SyncStore.ts';
import type { SyncWorld } from './SyncWorld.ts';

const callers = 8;

/** Several servers on one store. */
export function describeParallel(
  makeWorld: () => SyncWorld,
  stores: () => readonly [SyncStore, ...SyncStore[]],
): void {
  const storeOf = (caller: number) => stores()[caller % stores().length]!;
  const each = <T>(work: (caller: number) => Promise<T>) =>
    Promise.all(Array.from({ length: callers }, (_, caller) => work(caller)));

  describe('at the same time', () => {
    it('one of many gets the lease of a new scope, and of one that ran out', async () => {
      for (let round = 0; round < 5; round++) {
        const { scope } = makeWorld();
        for (const now of [1000, 2000]) {
          const leases = await each((caller) =>
            storeOf(caller).lease(scope, `run ${caller} ${now}`, now, now + 1000),
          );
          assert.equal(leases.filter((lease) => lease !== null).length, 1);
        }
      }
    });

    it('different scopes are begun, filled and forgotten without harm to each other', async () => {
      const worlds = await each(async (caller) => {
        const world = makeWorld();
        world.store = storeOf(caller);
        const lease = await world.lease();
        for (let n = 0; n < 5; n++) {
          await world.store.savePairs(lease, [world.pair(n)], []);
          await world.store.saveObservations(lease, 'erp', 'f', [world.seen(`e${n}`)], `c${n}`);
        }
        if (caller % 4 === 3) await world.store.forgetAccount(world.scope.account);
        return world;
      });
      for (const [caller, world] of worlds.entries()) {
        world.store = storeOf(caller + 1);
        const expected = caller % 4 === 3 ? 0 : 5;
        assert.equal((await world.allPairs()).length, expected);
        assert.equal((await world.open()).length, expected);
        await world.store.verify(world.scope);
      }
    });

    it('whatever one lease writes in pieces is all there, and counted right', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await each(async (caller) => {
        for (let n = 0; n < 5; n++) {
          const id = `${caller}-${n}`;
          await storeOf(caller).saveIntents(lease, [world.intent(id)], [world.pair(id)]);
          await storeOf(caller).commit(lease, [world.outcome(id)]);
        }
      });
      assert.equal(await world.store.countPairs(world.scope), callers * 5);
      assert.equal((await world.journal()).length, callers * 5);
      await world.store.verify(world.scope);
    });

    it('a commit happens once however many try it', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.saveIntents(lease, [world.intent(1)], []);
      const ends = await each((caller) =>
        storeOf(caller)
          .commit(lease, [world.outcome(1, { journal: world.entry(`of ${caller}`) })])
          .then(
            () => 'done',
            (error: unknown) => (error as { reason: string }).reason,
          ),
      );
      assert.deepEqual(ends.toSorted(), [
        'done',
        ...Array<string>(callers - 1).fill('intent-closed'),
      ]);
      assert.equal((await world.journal()).length, 1);
    });

    it('nothing of an earlier holder comes after the lease was taken over', async () => {
      for (let round = 0; round < 5; round++) {
        const world = makeWorld();
        const { scope } = world;
        const old = (await storeOf(0).lease(scope, 'old', 1000, 2000))!;
        let countAtTakeover = -1;
        const takeover = (async () => {
          await storeOf(1).lease(scope, 'new', 2000, 3000);
          countAtTakeover = await storeOf(1).countPairs(scope);
        })();
        const writes = Array.from({ length: 10 }, (_, n) =>
          storeOf(0)
            .savePairs(old, [world.pair(n)], [])
            .catch((error: unknown) => {
              assert.equal((error as { reason: string }).reason, 'lease-lost');
            }),
        );
        await Promise.all([takeover, ...writes]);
        assert.equal(await storeOf(1).countPairs(scope), countAtTakeover);
      }
    });
  });
}

import { sides, type Side } from '../../../shared/records/Area.ts';
import type { Lease, NewObservation, Scope, StoredObservation } from '../../ports/SyncStore.ts';
import { placeKey } from './placeKey.ts';
import type { SightStore } from './SightStore.ts';

type Kept = Omit<StoredObservation, 'pairId'>;

/**
 * What a preview reads through and writes into: the store as it is, with what the preview saw kept in memory beside it,
 * as text. Nothing reaches the store, not even a cursor (NX3).
 */
export class PreviewStore implements SightStore {
  readonly #store: SightStore;
  readonly #cursors = new Map<string, string | null>();
  readonly #seen = new Map<string, string>();
  readonly #settled = new Set<string>();
  #count = 0;

  constructor(store: SightStore) {
    this.#store = store;
  }

  renew(lease: Lease, until: number): Promise<Lease> {
    return Promise.resolve({ ...lease, until });
  }

  async cursor(scope: Scope, side: Side, collection: string): Promise<string | null> {
    const own = this.#cursors.get(placeKey(side, collection));
    return own === undefined ? await this.#store.cursor(scope, side, collection) : own;
  }

  dropCursor(_: Lease, side: Side, collection: string): Promise<void> {
    this.#cursors.set(placeKey(side, collection), null);
    return Promise.resolve();
  }

  saveObservations(
    _: Lease,
    side: Side,
    collection: string,
    observations: readonly NewObservation[],
    cursor: string | null,
  ): Promise<void> {
    for (const seen of observations) {
      const key = keyOf(side, collection, seen.observation.ref);
      const kept: Kept = { ...seen, id: `preview ${(this.#count += 1)}`, side, collection };
      this.#seen.delete(key);
      this.#seen.set(key, JSON.stringify(kept));
    }
    if (cursor !== null) this.#cursors.set(placeKey(side, collection), cursor);
    return Promise.resolve();
  }

  async *observations(scope: Scope, pageSize: number): AsyncGenerator<StoredObservation[]> {
    for await (const page of this.#store.observations(scope, pageSize)) {
      yield page.filter(
        ({ id, side, collection, observation }) =>
          !this.#settled.has(id) && !this.#seen.has(keyOf(side, collection, observation.ref)),
      );
    }
    let page: Kept[] = [];
    for (const text of [...this.#seen.values()]) {
      page.push(JSON.parse(text) as Kept);
      if (page.length < pageSize) continue;
      yield await this.#withPairs(scope, page);
      page = [];
    }
    if (page.length > 0) yield await this.#withPairs(scope, page);
  }

  settle(_: Lease, ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#settled.add(id);
    return Promise.resolve();
  }

  pairs: SightStore['pairs'] = (...args) => this.#store.pairs(...args);
  pairsByRef: SightStore['pairsByRef'] = (...args) => this.#store.pairsByRef(...args);
  pairsByIdentity: SightStore['pairsByIdentity'] = (...args) =>
    this.#store.pairsByIdentity(...args);
  pairsByAlias: SightStore['pairsByAlias'] = (...args) => this.#store.pairsByAlias(...args);
  allPairs: SightStore['allPairs'] = (...args) => this.#store.allPairs(...args);
  pairsAsked: SightStore['pairsAsked'] = (...args) => this.#store.pairsAsked(...args);
  pairsToMake: SightStore['pairsToMake'] = (...args) => this.#store.pairsToMake(...args);
  countPairs: SightStore['countPairs'] = (...args) => this.#store.countPairs(...args);
  countWrites: SightStore['countWrites'] = (...args) => this.#store.countWrites(...args);
  openIntents: SightStore['openIntents'] = (...args) => this.#store.openIntents(...args);
  setAsides: SightStore['setAsides'] = (...args) => this.#store.setAsides(...args);

  leftAlone: SightStore['leftAlone'] = (...args) => this.#store.leftAlone(...args);
  passedOver: SightStore['passedOver'] = (...args) => this.#store.passedOver(...args);

  /** What is not read anew is not asked for again in one preview. */
  passOver(): Promise<void> {
    return Promise.resolve();
  }

  leaveAlone(): Promise<void> {
    return Promise.resolve();
  }

  /** The run itself remembers what it set aside. */
  setAside(): Promise<void> {
    return Promise.resolve();
  }

  takeBack(): Promise<void> {
    return Promise.resolve();
  }

  async #withPairs(scope: Scope, page: readonly Kept[]): Promise<StoredObservation[]> {
    const ids = new Map<string, string>();
    for (const side of sides) {
      const own = page.filter((seen) => seen.side === side);
      const refs = own.map(({ observation }) => observation.ref);
      for (const pair of await this.#store.pairsByRef(scope, side, refs)) {
        const ref = pair[side]?.ref;
        if (ref !== undefined) ids.set(placeKey(side, ref), pair.id);
      }
    }
    return page.map((seen) => ({
      ...seen,
      pairId: ids.get(placeKey(seen.side, seen.observation.ref)) ?? null,
    }));
  }
}

function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}

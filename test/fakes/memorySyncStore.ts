import type { Side } from '../../shared/records/Area.ts';
import { AppError } from '../../server/core/AppError.ts';
import { aliasOf } from '../../server/core/sync/aliasOf.ts';
import type { Pair } from '../../server/core/sync/Pair.ts';
import { sideToMake } from '../../server/core/sync/sideToMake.ts';
import type {
  Intent,
  JournalEntry,
  Lease,
  LeftAlone,
  NewObservation,
  Outcome,
  PassedOver,
  RecordPlace,
  Run,
  Scope,
  SetAside,
  StoredObservation,
  SyncStore,
  WriteCounts,
} from '../../server/ports/SyncStore.ts';
import { pagesInOrder } from './pagesInOrder.ts';
import { scopeName } from './scopeName.ts';
import { soon } from './soon.ts';
import { storedCopy as copy } from './storedCopy.ts';
import { keyOf, runUnknown } from './syncMemoryKeys.ts';
import { SyncMemory } from './SyncMemory.ts';

/**
 * What the sync remembers, in memory: for the simulation and as the model that the real stores are compared with. What
 * it was handed and what it hands out are copies, and a method that fails changes nothing. It cannot be damaged.
 */
export class MemorySyncStore implements SyncStore {
  readonly #memories = new Map<string, SyncMemory>();
  #count = 0;

  lease(scope: Scope, owner: string, now: number, until: number): Promise<Lease | null> {
    return soon(() => {
      if (owner === '') throw new AppError('invalid-input', 'A lease needs an owner.');
      const { lease, scope: own } = this.#memories.get(scopeName(scope)) ?? this.#begin(scope);
      if (lease.owner !== '' && lease.until > now) return null;
      Object.assign(lease, { owner, until, term: lease.term + 1 });
      return { ...own, ...lease };
    });
  }

  leaseDamaged(scope: Scope, owner: string, now: number, until: number): Promise<Lease | null> {
    return this.lease(scope, owner, now, until);
  }

  heldUntil(scope: Scope, now: number): Promise<number | null> {
    return soon(() => this.#of(scope).heldUntil(now));
  }

  renew(lease: Lease, until: number): Promise<Lease> {
    return this.#under(lease, (memory) => {
      memory.lease.until = until;
      return { ...lease, until };
    });
  }

  release(lease: Lease): Promise<void> {
    return soon(() => {
      const memory = this.#memories.get(scopeName(lease));
      if (memory !== undefined && memory.isHeldBy(lease)) {
        Object.assign(memory.lease, { owner: '', until: 0 });
      }
    });
  }

  cursor(scope: Scope, side: Side, collection: string): Promise<string | null> {
    return soon(() => this.#of(scope).cursors.get(keyOf(side, collection)) ?? null);
  }

  saveObservations(
    lease: Lease,
    side: Side,
    collection: string,
    observations: readonly NewObservation[],
    cursor: string | null,
  ): Promise<void> {
    return this.#under(lease, (memory) => {
      for (const one of copy(observations)) {
        const key = keyOf(side, collection, one.observation.ref);
        memory.observations.delete(key);
        memory.observations.set(key, { ...one, id: String((this.#count += 1)), side, collection });
      }
      if (cursor !== null) memory.cursors.set(keyOf(side, collection), cursor);
    });
  }

  dropCursor(lease: Lease, side: Side, collection: string): Promise<void> {
    return this.#under(lease, (memory) => void memory.cursors.delete(keyOf(side, collection)));
  }

  async *observations(scope: Scope, pageSize: number): AsyncGenerator<StoredObservation[]> {
    for (let after = 0; ;) {
      const memory = this.#of(scope);
      const rows = [...memory.observations.values()].filter((one) => Number(one.id) > after);
      const page = rows.slice(0, pageSize).map((one) => ({
        ...one,
        pairId: memory.pairWith(one.side, one.observation.ref)?.id ?? null,
      }));
      if (page.length > 0) yield await soon(() => copy(page));
      if (page.length < pageSize) return;
      after = Number(page.at(-1)!.id);
    }
  }

  settle(lease: Lease, observationIds: readonly string[]): Promise<void> {
    return this.#under(lease, (memory) => memory.settle(observationIds));
  }

  pairs(scope: Scope, ids: readonly string[]): Promise<Pair[]> {
    return soon(() => this.#pairs(scope, (pair) => ids.includes(pair.id)));
  }

  pairsByRef(scope: Scope, side: Side, refs: readonly string[]): Promise<Pair[]> {
    const wanted = new Set(refs);
    return soon(() => this.#pairs(scope, ({ [side]: base }) => !!base && wanted.has(base.ref)));
  }

  pairsByIdentity(place: RecordPlace, identities: readonly string[]): Promise<Pair[]> {
    const wanted = new Set(identities);
    return soon(() => this.#kin(place, (pair) => wanted.has(pair.identity)));
  }

  pairsByAlias(place: RecordPlace, aliases: readonly string[]): Promise<Pair[]> {
    const wanted = new Set(aliases);
    return soon(() =>
      this.#kin(place, ({ erp, mailbox }) => {
        const alias = aliasOf(mailbox?.fields ?? {}) ?? aliasOf(erp?.fields ?? {});
        return alias !== null && wanted.has(alias);
      }),
    );
  }

  #kin({ erp, company, area }: RecordPlace, fits: (pair: Pair) => boolean): Pair[] {
    const place = keyOf(erp, company, area);
    return [...this.#memories.values()]
      .filter(({ scope }) => keyOf(scope.erp, scope.company, scope.area) === place)
      .flatMap((memory) => this.#pairs(memory.scope, fits));
  }

  allPairs(scope: Scope, pageSize: number): AsyncGenerator<Pair[]> {
    return this.#byId(scope, pageSize, () => true);
  }

  pairsAsked(scope: Scope, pageSize: number): AsyncGenerator<Pair[]> {
    const since = ({ conflict }: Pair) => conflict?.since ?? 0;
    const read = () =>
      soon(() =>
        this.#pairs(scope, ({ conflict }) => conflict !== null).sort((a, b) => since(a) - since(b)),
      );
    const isBehind = (one: Pair, end: Pair) =>
      since(one) > since(end) || (since(one) === since(end) && one.id > end.id);
    return pagesInOrder(read, isBehind, pageSize);
  }

  pairsToMake(scope: Scope, side: Side, pageSize: number): AsyncGenerator<Pair[]> {
    return this.#byId(scope, pageSize, (pair) => sideToMake(pair) === side);
  }

  #byId(scope: Scope, pageSize: number, fits: (pair: Pair) => boolean): AsyncGenerator<Pair[]> {
    const read = () => soon(() => this.#pairs(scope, fits));
    return pagesInOrder(read, (one, end) => one.id > end.id, pageSize);
  }

  countPairs(scope: Scope): Promise<number> {
    return soon(() => this.#of(scope).pairs.size);
  }

  savePairs(lease: Lease, pairs: readonly Pair[], settled: readonly string[]): Promise<void> {
    return this.#under(lease, (memory) => {
      memory.save(pairs);
      memory.settle(settled);
    });
  }

  forgetPairs(lease: Lease, ids: readonly string[], settled: readonly string[]): Promise<void> {
    return this.#under(lease, (memory) => {
      for (const id of ids) memory.pairs.delete(id);
      memory.settle(settled);
    });
  }

  saveIntents(lease: Lease, intents: readonly Intent[], pairs: readonly Pair[]): Promise<void> {
    return this.#under(lease, (memory) => {
      memory.save(pairs);
      for (const intent of copy(intents)) {
        memory.intents.delete(intent.id);
        memory.intents.set(intent.id, intent);
      }
    });
  }

  openIntents(scope: Scope): Promise<Intent[]> {
    return soon(() => copy([...this.#of(scope).intents.values()]));
  }

  commit(lease: Lease, outcomes: readonly Outcome[]): Promise<void> {
    return this.#under(lease, (memory) => memory.commit(outcomes));
  }

  async *journal(scope: Scope, runId: string, pageSize: number): AsyncGenerator<JournalEntry[]> {
    for (let start = 0; ; start += pageSize) {
      const page = await soon(() => {
        const memory = this.#of(scope);
        const entries = [...memory.journal.values()].filter((entry) => entry.runId === runId);
        if (memory.erased.has(runId)) {
          throw new AppError('not-found', 'This was erased.', { reason: 'journal-erased' });
        }
        if (entries.length === 0 && !memory.runs.has(runId)) throw runUnknown();
        return copy(entries.toReversed().slice(start, start + pageSize));
      });
      if (page.length > 0) yield page;
      if (page.length < pageSize) return;
    }
  }

  pairJournal(scope: Scope, pairId: string, most: number): Promise<JournalEntry[]> {
    return soon(() => copy(this.#of(scope).writesTo(pairId).slice(0, most)));
  }

  countWrites(
    scope: Scope,
    pairIds: readonly string[],
    since: number,
  ): Promise<ReadonlyMap<string, WriteCounts>> {
    return soon(() => this.#of(scope).countWrites(pairIds, since));
  }

  eraseJournal(before: number): Promise<number> {
    return soon(() => {
      let erased = 0;
      for (const memory of this.#memories.values()) {
        const byRun = Map.groupBy(memory.journal.values(), (entry) => entry.runId);
        for (const [runId, entries] of byRun) {
          if (entries.some((entry) => entry.at >= before)) continue;
          for (const { id } of entries) memory.journal.delete(keyOf(runId, id));
          memory.erased.add(runId);
          erased += 1;
        }
      }
      return erased;
    });
  }

  setAside(lease: Lease, items: readonly SetAside[]): Promise<void> {
    return this.#under(lease, ({ asides }) => {
      for (const item of copy(items)) asides.set(keyOf(item.side, item.ref), item);
    });
  }

  setAsides(scope: Scope, due = Infinity): Promise<SetAside[]> {
    return soon(() => {
      const items = [...this.#of(scope).asides.values()].filter((item) => item.nextTry <= due);
      return copy(items.toSorted((a, b) => a.nextTry - b.nextTry));
    });
  }

  takeBack(lease: Lease, side: Side, refs: readonly string[]): Promise<void> {
    return this.#under(lease, ({ asides }) => {
      for (const ref of refs) asides.delete(keyOf(side, ref));
    });
  }

  passOver(lease: Lease, things: readonly PassedOver[]): Promise<void> {
    return this.#under(lease, ({ passed }) => {
      for (const thing of copy(things)) passed.set(keyOf(thing.side, thing.ref), thing);
    });
  }

  passedOver(scope: Scope, side: Side, refs: readonly string[]): Promise<PassedOver[]> {
    return soon(() => {
      const { passed } = this.#of(scope);
      return copy([...new Set(refs)].flatMap((ref) => passed.get(keyOf(side, ref)) ?? []));
    });
  }

  leaveAlone(...[lease, things, over]: Parameters<SyncStore['leaveAlone']>): Promise<void> {
    return this.#under(lease, ({ left }) => {
      for (const { side, ref } of over) left.delete(keyOf(side, ref));
      for (const thing of copy(things)) left.set(keyOf(thing.side, thing.ref), thing);
    });
  }

  leftAlone(scope: Scope): Promise<LeftAlone[]> {
    return soon(() => copy([...this.#of(scope).left.values()]));
  }

  saveRun(lease: Lease, run: Omit<Run, 'scope' | 'approval'>): Promise<void> {
    return this.#under(lease, ({ runs, scope }) => {
      const known = runs.get(run.id);
      const approval = known?.asks === run.asks ? known.approval : null;
      runs.set(run.id, copy({ ...run, scope, approval }));
    });
  }

  findRun(scope: Scope, id: string): Promise<Run | null> {
    return soon(() => copy(this.#of(scope).runs.get(id) ?? null));
  }

  runs(scope: Scope, most: number): Promise<Run[]> {
    return soon(() => this.#runs(scope).slice(0, most));
  }

  openRuns(scope: Scope): Promise<Run[]> {
    return soon(() => this.#runs(scope).filter((run) => run.endedAt === null));
  }

  approve(scope: Scope, runId: string, asks: string, by: string, at: number): Promise<Run> {
    return soon(() => {
      const { runs } = this.#of(scope);
      const run = runs.get(runId);
      if (run === undefined) throw runUnknown();
      if (run.state !== 'waiting-for-approval' || run.asks !== asks) {
        throw new AppError('conflict', 'This run does not wait for that approval any more.', {
          reason: 'run-not-waiting',
        });
      }
      runs.set(runId, { ...run, approval: { by, at } });
      return copy({ ...run, approval: { by, at } });
    });
  }

  eraseRuns(before: number): Promise<number> {
    return soon(() => {
      let erased = 0;
      for (const { runs, journal, erased: emptied } of this.#memories.values()) {
        for (const { id, endedAt } of runs.values()) {
          if (endedAt === null || endedAt >= before) continue;
          runs.delete(id);
          emptied.delete(id);
          for (const [key, entry] of journal) if (entry.runId === id) journal.delete(key);
          erased += 1;
        }
      }
      return erased;
    });
  }

  verify(): Promise<void> {
    return Promise.resolve();
  }

  forgetScope(lease: Lease): Promise<void> {
    return this.#under(lease, ({ pairs, cursors, observations, intents, asides, passed, left }) => {
      for (const kept of [pairs, cursors, observations, intents, asides, passed, left])
        kept.clear();
    });
  }

  forgetAccount(account: string): Promise<void> {
    return soon(() => {
      for (const [name, { scope }] of this.#memories) {
        if (scope.account === account) this.#memories.delete(name);
      }
    });
  }

  #begin(scope: Scope): SyncMemory {
    const memory = new SyncMemory(scope);
    this.#memories.set(scopeName(scope), memory);
    return memory;
  }

  /** For reading: a scope that never was is empty. */
  #of(scope: Scope): SyncMemory {
    return this.#memories.get(scopeName(scope)) ?? new SyncMemory(scope);
  }

  #pairs(scope: Scope, fits: (pair: Pair) => boolean): Pair[] {
    const pairs = [...this.#of(scope).pairs.values()].filter(fits);
    return copy(pairs.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  }

  #runs(scope: Scope): Run[] {
    const runs = [...this.#of(scope).runs.values()];
    return copy(runs.toSorted((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1)));
  }

  /** All or nothing: whatever can fail in the work does so before anything is changed. */
  #under<T>(lease: Lease, work: (memory: SyncMemory) => T): Promise<T> {
    return soon(() => {
      const memory = this.#memories.get(scopeName(lease));
      if (memory === undefined || !memory.isHeldBy(lease)) {
        throw new AppError('conflict', 'Another run has taken over.', { reason: 'lease-lost' });
      }
      return work(memory);
    });
  }
}

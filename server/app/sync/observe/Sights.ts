import type { Side } from '../../../../shared/records/Area.ts';
import type { Observation } from '../../../core/sync/Pair.ts';
import type { Stamp } from '../../../core/sync/Stamp.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import type { NewObservation } from '../../../ports/SyncStore.ts';
import type { Failing } from '../setAsideThings.ts';
import { placeKey } from '../placeKey.ts';
import { setAsideThings } from '../setAsideThings.ts';
import type { SyncRun } from '../SyncRun.ts';
import { takeBackThings } from '../takeBackThings.ts';
import { readThing, type Handed } from './readThing.ts';

/** Collects what was seen of one collection until it is stored together with its cursor (I13). */
export class Sights {
  readonly #run: SyncRun;
  readonly #side: Side;
  readonly #isFirst: boolean;
  readonly #sights = new Map<string, NewObservation>();
  readonly #failing = new Map<string, Failing>();
  readonly #pairs = new Set<string>();

  constructor(run: SyncRun, side: Side, isFirst = false) {
    this.#run = run;
    this.#side = side;
    this.#isFirst = isFirst;
  }

  /** A thing that was read. @param isNews it changed since an earlier first listing. */
  present(thing: Handed, stamp: Stamp | null, pairId: string | null, isNews = false): void {
    const { observation, fault } = readThing(this.#run, thing);
    this.#put(observation, stamp, isNews);
    if (fault !== null) this.#fail(thing.ref, pairId, fault);
    else if (pairId !== null) this.#pairs.add(pairId);
  }

  gone(ref: string, evidence: 'tombstone' | 'confirmed'): void {
    this.#put({ state: 'gone', ref, evidence }, null);
  }

  /** It was thrown away and lies in Deleted Items (EM9). */
  binned(ref: string, binRef: string): void {
    this.#put({ state: 'gone', ref, evidence: 'bin', binRef }, null);
  }

  outOfScope(ref: string): void {
    this.#put({ state: 'outOfScope', ref }, null);
  }

  /** It could not be read: nothing is concluded, and it is tried again later. */
  failed({ ref, error }: Extract<Got, { state: 'failed' }>, pairId: string | null): void {
    this.#put({ state: 'unknown', ref, why: error.kind }, null);
    this.#fail(ref, pairId, error.message);
  }

  /** Nothing can be concluded of it; it is looked at again with the next run. */
  unknown(ref: string, why: string, pairId: string | null): void {
    this.#put({ state: 'unknown', ref, why }, null);
    this.#fail(ref, pairId, why);
  }

  has(ref: string): boolean {
    return this.#sights.has(ref);
  }

  isGone(ref: string): boolean {
    return this.#sights.get(ref)?.observation.state === 'gone';
  }

  /** The side says that it is gone; whether it lies elsewhere by now is another matter. */
  isConfirmedGone(ref: string): boolean {
    const found = this.#sights.get(ref)?.observation;
    return found?.state === 'gone' && found.evidence === 'confirmed';
  }

  get size(): number {
    return this.#sights.size;
  }

  /** Stores all of it; with the cursor behind it, where there is one. */
  async save(collection: string, cursor: string | null): Promise<void> {
    const run = this.#run;
    const sights = [...this.#sights.values()];
    if (sights.length === 0 && cursor === null) return;
    await setAsideThings(run, [...this.#failing.values()]);
    await run.store.saveObservations(run.lease, this.#side, collection, sights, cursor);
    run.tally.counts.observed[this.#side] += sights.length;
    const readable: string[] = [];
    for (const { observation, stamp, seenAt } of sights) {
      const key = placeKey(this.#side, observation.ref);
      const before = run.pending.get(key);
      const version = observation.state === 'present' ? observation.version : null;
      const stampOf = stamp?.pairId ?? null;
      const { state } = observation;
      run.pending.set(key, { collection, state, version, stampOf, seenAt });
      if (this.#failing.has(observation.ref)) continue;
      if (before?.state === 'unknown') readable.push(observation.ref);
    }
    this.#tryAgain(sights);
    await takeBackThings(run, this.#side, readable);
    this.#sights.clear();
    this.#failing.clear();
    this.#pairs.clear();
  }

  /** What failed and changed since, on either side, is worth a try at once. */
  #tryAgain(sights: readonly NewObservation[]): void {
    const { asides } = this.#run;
    if (asides.size === 0) return;
    const seen = new Set(sights.map(({ observation }) => observation.ref));
    for (const [key, aside] of asides) {
      const isSeen = aside.side === this.#side && seen.has(aside.ref);
      const isFailing = isSeen && this.#failing.has(aside.ref);
      const isOfPair = aside.pairId !== null && this.#pairs.has(aside.pairId);
      if (!isFailing && (isSeen || isOfPair)) asides.set(key, { ...aside, nextTry: 0 });
    }
  }

  #put(observation: Observation, stamp: Stamp | null, isNews = false): void {
    const { ref, state } = observation;
    this.#failing.delete(ref);
    // Read again while it waits, it is there as long as it was.
    const before = this.#run.pending.get(placeKey(this.#side, ref));
    const isStill = state === 'present' && before?.state === 'present';
    const seenAt = isStill ? before.seenAt : this.#run.now;
    this.#sights.set(ref, { observation, stamp, isInitial: this.#isFirst && !isNews, seenAt });
  }

  #fail(ref: string, pairId: string | null, reason: string): void {
    this.#failing.set(ref, { side: this.#side, ref, pairId, reason });
  }
}

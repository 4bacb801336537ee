import { sides, type Side } from '../../shared/records/Area.ts';
import { AppError } from '../../server/core/AppError.ts';
import type { Pair } from '../../server/core/sync/Pair.ts';
import type {
  Intent,
  JournalEntry,
  Lease,
  LeftAlone,
  Outcome,
  PassedOver,
  Run,
  Scope,
  SetAside,
  StoredObservation,
  WriteCounts,
} from '../../server/ports/SyncStore.ts';
import { storedCopy } from './storedCopy.ts';

/** What MemorySyncStore keeps of a scope. Maps keep the order in which things came. */
export class SyncMemory {
  readonly scope: Scope;
  readonly lease = { owner: '', term: 0, until: 0 };
  readonly cursors = new Map<string, string>();
  readonly observations = new Map<string, Omit<StoredObservation, 'pairId'>>();
  readonly pairs = new Map<string, Pair>();
  intents = new Map<string, Intent>();
  readonly journal = new Map<string, JournalEntry>();
  readonly erased = new Set<string>();
  readonly asides = new Map<string, SetAside>();
  readonly passed = new Map<string, PassedOver>();
  readonly left = new Map<string, LeftAlone>();
  readonly runs = new Map<string, Run>();

  /** @param scope a lease, too. */
  constructor({ account, erp, company, area }: Scope) {
    this.scope = { account, erp, company, area };
  }

  /** Until when somebody has the lease; null where nobody has. */
  heldUntil(now: number): number | null {
    const { owner, until } = this.lease;
    return owner !== '' && until > now ? until : null;
  }

  isHeldBy({ owner, term }: Lease): boolean {
    return this.lease.owner === owner && this.lease.term === term;
  }

  /** Stores pairs and forgets others; fails before anything is changed. */
  save(pairs: readonly Pair[], gone: readonly string[] = []): void {
    const { account, area } = this.scope;
    if (pairs.some((pair) => pair.account !== account || pair.area !== area)) {
      throw new AppError('invalid-input', 'This pair belongs to another scope.', {
        reason: 'other-scope',
      });
    }
    const latest = new Map(storedCopy(pairs).map((pair) => [pair.id, pair]));
    const moving = new Set([...latest.keys(), ...gone]);
    for (const side of sides) {
      const taken = new Set<string>();
      for (const pair of latest.values()) {
        const ref = pair[side]?.ref;
        if (ref === undefined) continue;
        const other = this.pairWith(side, ref);
        if (taken.has(ref) || (other !== null && !moving.has(other.id))) {
          throw new AppError('conflict', 'Two pairs lead to the same thing.', {
            reason: 'ref-paired-twice',
          });
        }
        taken.add(ref);
      }
    }
    for (const id of gone) this.pairs.delete(id);
    for (const [id, pair] of latest) this.pairs.set(id, pair);
  }

  /** How often was written to each of these pairs since then, by side. */
  countWrites(pairIds: readonly string[], since: number): Map<string, WriteCounts> {
    const counts = new Map<string, WriteCounts>();
    for (const { pairId, side, at } of this.journal.values()) {
      if (at < since || !pairIds.includes(pairId)) continue;
      const sofar = counts.get(pairId) ?? { erp: 0, mailbox: 0 };
      counts.set(pairId, { ...sofar, [side]: sofar[side] + 1 });
    }
    return counts;
  }

  /** What was written to a pair and not erased, newest first. */
  writesTo(pairId: string): JournalEntry[] {
    const own = [...this.journal.values()].filter((entry) => entry.pairId === pairId);
    const kept = own.filter(({ runId }) => !this.erased.has(runId));
    return kept.toReversed().sort((a, b) => b.at - a.at);
  }

  /** Ends intents with all that follows from it; fails before anything is changed. */
  commit(outcomes: readonly Outcome[]): void {
    const open = new Map(this.intents);
    const latest = new Map<string, Pair | null>();
    for (const { intentId, pair } of outcomes) {
      const intent = open.get(intentId);
      if (intent === undefined) {
        throw new AppError('conflict', 'This write was ended already.', {
          reason: 'intent-closed',
        });
      }
      open.delete(intentId);
      latest.set(pair?.id ?? intent.pairId, pair);
    }
    const gone = [...latest.keys()].filter((id) => latest.get(id) === null);
    this.save(
      [...latest.values()].filter((pair) => pair !== null),
      gone,
    );
    this.intents = open;
    for (const { journal, settled } of storedCopy(outcomes)) {
      if (journal !== null) {
        const key = JSON.stringify([journal.runId, journal.id]);
        this.journal.delete(key);
        this.journal.set(key, journal);
      }
      this.settle(settled);
    }
  }

  settle(ids: readonly string[]): void {
    const settled = new Set(ids);
    if (settled.size === 0) return;
    for (const [key, { id }] of this.observations) {
      if (settled.has(id)) this.observations.delete(key);
    }
  }

  pairWith(side: Side, ref: string): Pair | null {
    for (const pair of this.pairs.values()) if (pair[side]?.ref === ref) return pair;
    return null;
  }
}

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Side } from '../../../shared/records/Area.ts';
import type { Observation, Pair } from '../../../server/core/sync/Pair.ts';
import type {
  Intent,
  JournalEntry,
  Lease,
  NewObservation,
  Outcome,
  Run,
  Scope,
  StoredObservation,
  SyncStore,
} from '../../../server/ports/SyncStore.ts';
import { pagesOf } from './pagesOf.ts';

/** A store with an account of its own in it, so that tests that share a database do not meet. */
export class SyncWorld {
  store: SyncStore;
  readonly scope: Scope;

  constructor(store: SyncStore, account: string = randomUUID()) {
    this.store = store;
    this.scope = { account, erp: 'demo', company: 'north', area: 'contacts' };
  }

  /** The scope's lease, for so long that nobody takes it away by chance. */
  async lease(scope = this.scope): Promise<Lease> {
    const lease = await this.store.lease(scope, randomUUID(), 1000, 1_000_000);
    assert.ok(lease);
    return lease;
  }

  /** Pair `p<n>` of ERP record `e<n>` and item `m<n>`. */
  pair(n: number | string, changes: Partial<Pair> = {}): Pair {
    return {
      id: `p${n}`,
      account: this.scope.account,
      area: this.scope.area,
      identity: `${this.scope.account} north/contact/${n}`,
      erp: { ref: `e${n}`, version: '1', fields: { name: `Anna ${n}` }, native: null },
      mailbox: { ref: `m${n}`, version: 'v1', fields: { name: `Anna ${n}` }, native: '<a/>' },
      origin: 'erp',
      isOwner: true,
      conflict: null,
      ...changes,
    };
  }

  seen(ref: string, facts: Partial<NewObservation> = {}): NewObservation {
    const observation: Observation = {
      state: 'present',
      ref,
      version: 'v1',
      fields: { name: `Seen ${ref}` },
      native: null,
    };
    return { observation, stamp: null, isInitial: false, seenAt: 1000, ...facts };
  }

  async observe(lease: Lease, side: Side, ...refs: string[]): Promise<void> {
    const rows = refs.map((ref) => this.seen(ref));
    await this.store.saveObservations(lease, side, 'folder', rows, null);
  }

  async open(pageSize = 100): Promise<StoredObservation[]> {
    return (await pagesOf(this.store.observations(this.scope, pageSize))).flat();
  }

  /** References of what is not dealt with, in order. */
  async openRefs(): Promise<string[]> {
    return (await this.open()).map((one) => one.observation.ref);
  }

  async allPairs(pageSize = 100): Promise<Pair[]> {
    return (await pagesOf(this.store.allPairs(this.scope, pageSize))).flat();
  }

  intent(n: number | string, changes: Partial<Intent> = {}): Intent {
    return {
      id: `i${n}`,
      runId: 'r1',
      pairId: `p${n}`,
      side: 'mailbox',
      op: 'update',
      ref: `m${n}`,
      collection: 'folder',
      version: 'v1',
      before: { name: `Anna ${n}` },
      set: { name: `Berta ${n}` },
      createdAt: 1000,
      ...changes,
    };
  }

  entry(n: number | string, changes: Partial<JournalEntry> = {}): JournalEntry {
    return {
      id: `j${n}`,
      runId: 'r1',
      pairId: `p${n}`,
      side: 'mailbox',
      op: 'update',
      ref: `m${n}`,
      version: 'v2',
      before: { name: `Anna ${n}` },
      after: { name: `Berta ${n}` },
      at: 2000,
      ...changes,
    };
  }

  outcome(n: number | string, changes: Partial<Outcome> = {}): Outcome {
    return {
      intentId: `i${n}`,
      pair: this.pair(n),
      settled: [],
      journal: this.entry(n),
      ...changes,
    };
  }

  /** Stores an intent and commits it with this entry in the journal. */
  async write(lease: Lease, n: number | string, changes: Partial<JournalEntry> = {}) {
    await this.store.saveIntents(lease, [this.intent(n)], []);
    await this.store.commit(lease, [this.outcome(n, { journal: this.entry(n, changes) })]);
  }

  async journal(runId = 'r1', pageSize = 100): Promise<JournalEntry[]> {
    return (await pagesOf(this.store.journal(this.scope, runId, pageSize))).flat();
  }

  run(id: string, changes: Partial<Run> = {}): Omit<Run, 'scope' | 'approval'> {
    return {
      id,
      kind: 'sync',
      startedAt: 1000,
      endedAt: null,
      state: 'running',
      progress: '{}',
      report: '{}',
      asks: null,
      ...changes,
    };
  }
}

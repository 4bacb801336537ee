import type { Area, Side } from '../../shared/records/Area.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import type { Observation, Pair } from '../core/sync/Pair.ts';
import type { Stamp } from '../core/sync/Stamp.ts';

/** Whose records: the same key in another ERP, company or area is another record. */
export interface RecordPlace {
  /** The ERP instance, as it stands in stamps. */
  erp: string;
  company: string;
  area: Area;
}

/**
 * An account and the records it is synced with: what a run is about, and what everything here is kept by. An account that
 * goes to another company begins there anew, and finds all as it was when it comes back.
 */
export interface Scope extends RecordPlace {
  account: string;
}

/**
 * The right to write in a scope, held by one at a time. Every write names the lease it is done under; one that has gone
 * over to somebody else writes nothing any more, however late its holder notices: `conflict`, reason `lease-lost`.
 */
export interface Lease extends Scope {
  /** Who holds it: the run's id, or whatever a person does by hand. Never shared by two that run at once. */
  owner: string;
  /** Grows with every lease of the scope; the write's fencing token. */
  term: number;
  /** Until when nobody else gets it, in milliseconds since 1970. */
  until: number;
}

/** An observation as it is kept until a run has dealt with it. */
export interface StoredObservation {
  /** Another one as soon as a newer observation takes its place: settling what was read never settles what came since. */
  id: string;
  side: Side;
  collection: string;
  /** The pair whose baseline has this reference, at the time of reading; null for a thing nobody knows yet. */
  pairId: string | null;
  observation: Observation;
  /** The stamp it carried, as it was read: whose it is, and whether its signature fits, is looked at later. Null for none. */
  stamp: Stamp | null;
  /** It came with the first listing of everything, not because it changed (MT4). */
  isInitial: boolean;
  /** When it was first seen so, in milliseconds since 1970: read again while it waits, a thing that is there keeps it. */
  seenAt: number;
}

/** An observation as it is handed in. */
export type NewObservation = Omit<StoredObservation, 'id' | 'side' | 'collection' | 'pairId'>;

/** A write that was decided and may or may not have happened. Stored before it is sent; its fields are encrypted at rest. */
export interface Intent {
  /** Also the idempotency key of the write. */
  id: string;
  runId: string;
  pairId: string;
  side: Side;
  op: 'create' | 'update' | 'delete';
  /** What is written to; null for a create. */
  ref: string | null;
  collection: string;
  /** The version that the write is conditional on. */
  version: string | null;
  /** What that side held before: for the condition, the journal and undo. */
  before: Fields;
  /** What is to be set and cleared. */
  set: Fields;
  createdAt: number;
}

/** How an intent ended, committed with all its consequences in one transaction. */
export interface Outcome {
  intentId: string;
  /** The pair as it is now; null when nothing of it is left. */
  pair: Pair | null;
  /** The observations that are dealt with by this. */
  settled: readonly string[];
  /** Null when nothing was written: refused, conflict, gone already. */
  journal: JournalEntry | null;
}

/** One write with what it replaced; a run can be undone from these (NX5). Fields are encrypted at rest by the store. */
export interface JournalEntry {
  /** Unique within its run: the same again takes the place of the first. */
  id: string;
  runId: string;
  pairId: string;
  side: Side;
  op: Intent['op'];
  ref: string;
  /** The version after the write: undo only touches what is still as the run left it. */
  version: string | null;
  before: Fields;
  after: Fields;
  at: number;
}

/** An item set aside: it could not be read, mapped or written. The others go on. */
export interface SetAside {
  side: Side;
  ref: string;
  pairId: string | null;
  reason: string;
  since: number;
  tries: number;
  /** When it is tried again; the pauses grow. */
  nextTry: number;
}

/**
 * A thing that a first run left alone, since only changes were to count (MT4), as it was then: listed again like that, it
 * did not change. Belongs to no pair.
 */
export interface PassedOver {
  side: Side;
  ref: string;
  version: string | null;
  /** A digest of what it said. */
  digest: string;
}

/** A thing that is out of step and stays so until somebody changes it, the other side's, or the rules. */
export interface LeftAlone {
  side: Side;
  ref: string;
  pairId: string | null;
  /** One of the words of a report (`NotInStepReason`). */
  why: string;
  /** A sentence, where somebody said one. Names no content. */
  sentence: string | null;
  /** Which fields differ, where it is about fields. */
  fields?: readonly string[];
}

/** One execution for one account and area. */
export interface Run {
  id: string;
  scope: Scope;
  kind: 'sync' | 'start-over' | 'rebuild' | 'undo' | 'audit';
  startedAt: number;
  /** Null while it runs, waits for approval, or when it was killed. */
  endedAt: number | null;
  state: 'running' | 'done' | 'stopped' | 'failed' | 'waiting-for-approval';
  /** Where a run of several stages stands, as JSON: what is resumed after a crash goes on from here. */
  progress: string;
  /** What was done, what is in step, what is not and why, as JSON. */
  report: string;
  /** A digest of what the brake wants to be allowed; null where nothing is asked. Another plan has another digest. */
  asks: string | null;
  /** Who allowed that, and when; only `approve` writes it. */
  approval: { by: string; at: number } | null;
}

/** Writes of the sync to one pair, by side: many without a person's edit in between are a loop. */
export type WriteCounts = Readonly<Record<Side, number>>;

/**
 * What the sync remembers. Every method is one transaction, a page of an iteration likewise. Fails with AppError
 * `unavailable` when the database does, `bad-answer` (`store-damaged`) when what it holds cannot be, and `conflict`
 * (`lease-lost`) when somebody else has the scope by now. A damaged store stops, and is never taken for a first run.
 */
export interface SyncStore {
  /**
   * The scope for one writer until then, or null while another has it. Whoever takes it first after the store was opened
   * has the scope's rows counted and summed up, later ones only whether there are any at all.
   *
   * @param now, until Milliseconds since 1970. Clocks of two servers may differ: a lease that ran out too early costs its
   * holder the run and never writes twice.
   */
  lease(scope: Scope, owner: string, now: number, until: number): Promise<Lease | null>;
  /** Until when somebody has the scope, however he is; null where nobody has. A process that was killed has it until then. */
  heldUntil(scope: Scope, now: number): Promise<number | null>;
  /** The same lease for longer. @throws AppError `conflict`, reason `lease-lost`. */
  renew(lease: Lease, until: number): Promise<Lease>;
  /** Gives the scope back at once; harmless when it was lost. */
  release(lease: Lease): Promise<void>;

  /** Where reading of a collection goes on; null when it was never read. */
  cursor(scope: Scope, side: Side, collection: string): Promise<string | null>;
  /**
   * A page's observations and its cursor together: a stored cursor means that every row up to it is stored (I13).
   * A newer observation of the same thing in the same collection replaces the older one, also within a page.
   *
   * @param cursor Null for rows that come without one, such as a full listing: the stored cursor stays as it is.
   */
  saveObservations(
    lease: Lease,
    side: Side,
    collection: string,
    observations: readonly NewObservation[],
    cursor: string | null,
  ): Promise<void>;
  /** Forgets the cursor and nothing else: everything is read again, nothing is deleted. */
  dropCursor(lease: Lease, side: Side, collection: string): Promise<void>;
  /** Observations not dealt with, oldest first, in pages; what is saved or settled meanwhile disturbs nothing. */
  observations(scope: Scope, pageSize: number): AsyncIterable<readonly StoredObservation[]>;
  /** Done with, where nothing had to be written. Ids that are gone already are harmless. */
  settle(lease: Lease, observationIds: readonly string[]): Promise<void>;

  /** Those of the pairs that there are, each once, by id. */
  pairs(scope: Scope, ids: readonly string[]): Promise<Pair[]>;
  /** Those whose baseline on that side has one of these references. A reference belongs to one pair of the scope. */
  pairsByRef(scope: Scope, side: Side, refs: readonly string[]): Promise<Pair[]>;
  /** Pairs of every account that lead to one of these identities, of that ERP, company and area only. */
  pairsByIdentity(place: RecordPlace, identities: readonly string[]): Promise<Pair[]>;
  /**
   * Pairs of every account whose meeting or mail has one of these iCalUids or Message-IDs (see `aliasOf`, NX16), of that
   * ERP, company and area only.
   */
  pairsByAlias(place: RecordPlace, aliases: readonly string[]): Promise<Pair[]>;
  /** All, by id, in pages. The last page proves that none is missing, unless pairs were written meanwhile. */
  allPairs(scope: Scope, pageSize: number): AsyncIterable<readonly Pair[]>;
  countPairs(scope: Scope): Promise<number>;
  /** Those about which people are asked, longest open first, then by id, in pages. */
  pairsAsked(scope: Scope, pageSize: number): AsyncIterable<readonly Pair[]>;
  /** Those whose thing on that side is still to be made (see `sideToMake`), by id, in pages. */
  pairsToMake(scope: Scope, side: Side, pageSize: number): AsyncIterable<readonly Pair[]>;
  /**
   * Without a write to either side: first pairing, rebuilt links, a moved id.
   * @throws AppError `conflict`, reason `ref-paired-twice`, where a reference would belong to two pairs; nothing is stored.
   */
  savePairs(lease: Lease, pairs: readonly Pair[], settled: readonly string[]): Promise<void>;
  forgetPairs(lease: Lease, ids: readonly string[], settled: readonly string[]): Promise<void>;

  /** Intents, with the pairs that they begin. The same intent again takes the place of the first. */
  saveIntents(lease: Lease, intents: readonly Intent[], pairs: readonly Pair[]): Promise<void>;
  /** Not committed yet, oldest first: after a crash these are settled by looking. */
  openIntents(scope: Scope): Promise<Intent[]>;
  /**
   * All of it or nothing: pairs, journal, intents, observations.
   * @throws AppError `conflict`, reason `intent-closed`, for an intent that is not open; `ref-paired-twice` as `savePairs`.
   */
  commit(lease: Lease, outcomes: readonly Outcome[]): Promise<void>;

  /**
   * What a run wrote, newest first: the order in which it is undone.
   * @throws AppError `not-found`, reason `journal-erased` where it was erased, `run-unknown` where there is no such run.
   */
  journal(scope: Scope, runId: string, pageSize: number): AsyncIterable<readonly JournalEntry[]>;
  /**
   * What was written to one pair, by whichever run, newest first, as far as it was not erased.
   * @param most so many of them.
   */
  pairJournal(scope: Scope, pairId: string, most: number): Promise<JournalEntry[]>;
  /** How often the sync wrote to each of these pairs since then; none for a pair means that it did not. */
  countWrites(
    scope: Scope,
    pairIds: readonly string[],
    since: number,
  ): Promise<ReadonlyMap<string, WriteCounts>>;
  /**
   * Erases the journal of every run that wrote last before then: they cannot be undone any more. In short transactions.
   * @returns How many runs that were.
   */
  eraseJournal(before: number): Promise<number>;

  /** The same thing again takes the place of the first. */
  setAside(lease: Lease, items: readonly SetAside[]): Promise<void>;
  /** By the time of the next try. `due`: only those to be tried by then. */
  setAsides(scope: Scope, due?: number): Promise<SetAside[]>;
  /** It went well after all. */
  takeBack(lease: Lease, side: Side, refs: readonly string[]): Promise<void>;

  /** The same thing again takes the place of the first. */
  passOver(lease: Lease, things: readonly PassedOver[]): Promise<void>;
  /** Those of the things that there are, in no particular order. */
  passedOver(scope: Scope, side: Side, refs: readonly string[]): Promise<PassedOver[]>;

  /**
   * Remembers what stays out of step; the same thing again takes the place of the first.
   * @param over those that are looked at anew, gone, or in step: forgotten first.
   */
  leaveAlone(
    lease: Lease,
    things: readonly LeftAlone[],
    over: readonly { side: Side; ref: string }[],
  ): Promise<void>;
  /** All of them. */
  leftAlone(scope: Scope): Promise<LeftAlone[]>;

  /** Begins, advances and ends a run; its approval stays as it is. */
  saveRun(lease: Lease, run: Omit<Run, 'scope' | 'approval'>): Promise<void>;
  /** Null when there is none of this id in the scope. */
  findRun(scope: Scope, id: string): Promise<Run | null>;
  /** Newest first. */
  runs(scope: Scope, most: number): Promise<Run[]>;
  /** Those that have not ended, newest first: under way, waiting, or killed, as whoever holds the lease knows. */
  openRuns(scope: Scope): Promise<Run[]>;
  /**
   * Allows what a run asks for. Needs no lease: a person does it while others work.
   * @throws AppError `not-found`, reason `run-unknown`; `conflict`, reason `run-not-waiting`, where it does not wait or asks
   * for something else by now.
   */
  approve(scope: Scope, runId: string, asks: string, by: string, at: number): Promise<Run>;
  /** Erases runs that ended before then, with their reports and journals. In short transactions. @returns How many. */
  eraseRuns(before: number): Promise<number>;

  /** Counts and sums up every row of the scope, and reads it. Its cost grows with the scope; for the audit. */
  verify(scope: Scope): Promise<void>;
  /**
   * Forgets pairs, cursors, observations, intents, set-asides, what was passed over and what was left alone, damaged or not; runs and journal stay. Starting over ends
   * with it, rebuilding begins with it. A lease can always be had for it: see `leaseDamaged`.
   */
  forgetScope(lease: Lease): Promise<void>;
  /** As `lease`, without looking whether the scope is sound: only for `forgetScope`. */
  leaseDamaged(scope: Scope, owner: string, now: number, until: number): Promise<Lease | null>;
  /** Forgets everything of the account in every area, runs and journal too: it is no longer tied to this mailbox. */
  forgetAccount(account: string): Promise<void>;
}

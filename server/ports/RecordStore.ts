import type { Area, Side } from '../../shared/records/Area.ts';
import type { Blob, Fields, SyncRecord } from '../../shared/records/SyncRecord.ts';
import type { AppError } from '../core/AppError.ts';
import type { SeriesLimits } from '../core/recurrence/SeriesLimits.ts';
import type { Stamp } from '../core/sync/Stamp.ts';

/** What a side can and cannot do; the engine falls back where it is poor (design.md, "The sync"). */
export interface Capabilities {
  areas: readonly Area[];
  /** Fields it holds, by area; all others are absent from its records and never written. */
  fields: Readonly<Partial<Record<Area, readonly string[]>>>;
  /** Fields that it tells and never takes, by area: what only the place of a thing says. */
  tells?: Readonly<Partial<Record<Area, readonly string[]>>>;
  /** Longest text it keeps in a field, in UTF-16 units, where there is a limit. */
  limits: Readonly<Record<string, number>>;
  /** Whether a write that other people could be told of can be done silently (NX12). */
  silentWrites: boolean;
  /** How a write is protected against a change in between. */
  guard: 'atomic' | 'compare-then-write' | 'none';
  /** Whether repeating a create with the same key is the same create. */
  idempotentCreate: boolean;
  /** Whether a stamp can be written into a thing and looked for. */
  stamps: boolean;
  /** Whether rows carry a version that changes with every change, and only then. */
  versions: boolean;
  /** Whether a change listing names what was deleted. */
  tombstones: boolean;
  /**
   * What it can hold of a series, by area, since a server's calendar and tasks differ. Absent where a series is not one
   * thing: there occurrences are things of their own.
   */
  series: Readonly<Partial<Record<Area, SeriesLimits>>>;
  /** Whether a write may name some fields only; else the whole thing is written. */
  partialWrites: boolean;
  /** Most references in one get, and most operations in one write. */
  batch: { get: number; write: number };
}

/** A folder, calendar, list or table that is listed by itself. */
export interface Collection {
  id: string;
  area: Area;
  name: string;
  /** What is visible through it; things outside are out of scope, not gone. Dates, inclusive; null is open. */
  window: { from: string | null; to: string | null };
  /** yyyy-mm-dd: what is in no pair yet is taken from that day on, whatever the policy begins with (BW8). */
  from?: string;
  /** Deleted Items: people threw away what lies in it, and can take it back (EM9). */
  isBin: boolean;
}

/**
 * A row of a listing. One with a record tells its stamp too, and, on a side that is written whole, its native form, as
 * `get` would: without that the thing is read once more. One without a record tells nothing but that it is there.
 */
export type ChangeRow =
  | {
      state: 'present';
      ref: string;
      version: string | null;
      record: SyncRecord | null;
      stamp: Stamp | null;
      native: string | null;
    }
  /**
   * No longer here. `tombstone`: the side says it was deleted. `moved`: it left this collection.
   * `unconfirmed`: it is missing, and nobody says why; never a reason to delete anything.
   */
  | { state: 'gone'; ref: string; why: 'tombstone' | 'moved' | 'unconfirmed' };

/**
 * A page of changes, and where to go on: also in the midst of a first listing. Rows may repeat and come in any order; a
 * row says how the thing is when its page is read.
 */
export interface ChangePage {
  rows: readonly ChangeRow[];
  cursor: string;
  /** True for the last page. */
  last: boolean;
}

/** A page of everything there is: references and versions only. A listing that ends without `last` proves nothing. */
export interface RefPage {
  refs: readonly { ref: string; version: string | null }[];
  last: boolean;
}

/** Who changed a thing last and when, in a side's own words; null for what it does not tell. For people to read only. */
export interface LastChange {
  /** An instant (RFC 3339), or a day (yyyy-mm-dd) where the side keeps no more. */
  at: string | null;
  /** A name, or what the side knows a user by. */
  by: string | null;
}

/** What became of one thing that was asked for; answers come in the order of the question. */
export type Got =
  | {
      state: 'found';
      ref: string;
      /** Where it lies now. */
      collection: string;
      version: string | null;
      record: SyncRecord;
      stamp: Stamp | null;
      native: string | null;
      /** Absent where the side keeps nothing of the kind. */
      changed?: LastChange;
    }
  | { state: 'gone'; ref: string }
  /** There, but not for this account: says nothing about deletion. */
  | { state: 'hidden'; ref: string }
  | { state: 'failed'; ref: string; error: AppError };

/**
 * A write. `key` is the intent's idempotency key: where `can.idempotentCreate`, a create with a key that was used is that
 * same create. It is no part of the stamp, which is the pair's and outlives many writes.
 */
export type WriteOp =
  | { op: 'create'; key: string; collection: string; record: SyncRecord; stamp: Stamp }
  /**
   * Only the fields named: a value is set, null clears. `version` null where the side has none: `expected` is compared.
   * `stamp` null leaves the stamp as it is. `native` as it was read with that version: what is not mapped is in it. Where
   * the whole thing is written it is never null: that of a private thing has its text in it and is kept nowhere, so such a
   * thing is got once more right before it is written.
   */
  | {
      op: 'update';
      key: string;
      ref: string;
      version: string | null;
      expected: Fields;
      set: Fields;
      stamp: Stamp | null;
      native: string | null;
    }
  | {
      op: 'delete';
      key: string;
      ref: string;
      version: string | null;
      expected: Fields;
      /** Past Deleted Items (BS9, EM9); else into it, where the side has one. */
      forGood: boolean;
    };

/** What became of a write; answers come in the order of the operations. */
export type Written =
  /**
   * `record` is what the side itself says afterwards: that becomes the baseline. Null where it does not say so (a server
   * that changed what it was given): then version and native are not told either, and `get` tells all three. Of a
   * delete nothing is told. `lost`: fields that the server would not have (a picture that is too large), each with its
   * sentence; all else was written.
   */
  | {
      state: 'done';
      ref: string;
      version: string | null;
      record: SyncRecord | null;
      native: string | null;
      lost?: readonly { field: string; error: AppError }[];
    }
  /** It was changed in between; nothing was written. */
  | { state: 'conflict'; ref: string }
  | { state: 'gone'; ref: string }
  /** Nothing was written this time: throttled, busy, the rest of a batch that stopped. Later it may go well. */
  | { state: 'failed'; error: AppError }
  /** It may have happened: look before anything is repeated. */
  | { state: 'uncertain'; error: AppError }
  /** It will not happen this way, ever: the sentence says why. */
  | { state: 'refused'; error: AppError };

/**
 * One side, opened for one account (design.md, "The interfaces"). Every method takes an AbortSignal and fails with an
 * AppError: `unavailable`, `too-many-requests` with its wait, `not-allowed`, `bad-answer`. A failure is never an empty list.
 */
export interface RecordStore {
  readonly name: string;
  readonly side: Side;
  readonly can: Capabilities;
  /** What there is to be listed. New things are made in the first that is no bin: its order says where people want them. */
  collections(area: Area, signal: AbortSignal): Promise<Collection[]>;
  /**
   * Changes since the cursor; everything for null.
   * @throws AppError `cursor-expired`: read everything again and delete nothing for it.
   */
  listChanges(
    collection: string,
    cursor: string | null,
    signal: AbortSignal,
  ): AsyncIterable<ChangePage>;
  /**
   * Where a new mail is made that the other side has in a folder of that name, made if need be; null where mail is not put
   * into folders (BW8). Absent on a side that has none.
   */
  placeFor?(area: Area, folder: string, signal: AbortSignal): Promise<Collection | null>;
  /** Every id there is, for a side without tombstones. */
  listRefs(collection: string, signal: AbortSignal): AsyncIterable<RefPage>;
  /**
   * References of what is on the user's list (EM7, BW11), page by page, and nothing but them; all of the user's things where
   * the side keeps no list. Without it `listRefs` says the same, and costs more.
   */
  listMembers?(collection: string, signal: AbortSignal): AsyncIterable<readonly string[]>;
  /** At most `can.batch.get`; duplicates are harmless. */
  get(area: Area, refs: readonly string[], signal: AbortSignal): Promise<Got[]>;
  /** At most `can.batch.write`; one that fails never stops the others. Throws only where surely nothing was written. */
  write(area: Area, ops: readonly WriteOp[], signal: AbortSignal): Promise<Written[]>;
  /** Things that carry one of these stamps' pair ids, wherever they lie; copies come too. Only where `can.stamps`. */
  findByStamp(area: Area, pairIds: readonly string[], signal: AbortSignal): Promise<Got[]>;
  /**
   * The bytes of a picture that a record says, at most as many as it said. Only where it holds fields of pictures.
   *
   * @throws AppError `conflict` where the record has another picture by now, or none; `not-found` where it is gone;
   * `not-allowed`; `invalid-input` for one that is too large to be carried.
   */
  readBlob?(
    area: Area,
    ref: string,
    field: string,
    blob: Blob,
    signal: AbortSignal,
  ): Promise<Uint8Array>;
  /** Everything that carries a stamp of ours. Only where `can.stamps`. Pages may repeat. */
  listStamped(collection: string, signal: AbortSignal): AsyncIterable<readonly Got[]>;
}

import type { Capabilities } from '../../../server/ports/RecordStore.ts';
import type { Area } from '../../../shared/records/Area.ts';

/** How a side behaves: as plain data, so that a story can be told and a trait is a change of it (traits). */
export interface Manners {
  name: string;
  /** What it holds; an area without fields is one that it does not have. */
  fields: Readonly<Partial<Record<Area, readonly string[]>>>;
  /** Longest texts, in UTF-16 units: longer ones are cut without a word. */
  limits: Readonly<Record<string, number>>;
  /** Fields that it says it holds, and loses. */
  drops: readonly string[];
  /** Fields that it keeps in capitals. */
  capitals: readonly string[];
  /** Texts lose blanks at their ends, and lines theirs inside but one. */
  trims: boolean;
  wrapsHtml: boolean;
  /** Zones come back by another of their names. */
  respellsZones: boolean;
  /** Categories, attendees, attachments come in another order each time. */
  shufflesSets: boolean;

  versions: boolean;
  guard: 'atomic' | 'compare-then-write' | 'none';
  idempotentCreate: boolean;
  stamps: boolean;
  silentWrites: boolean;
  series: Capabilities['series'] | null;
  /** Else the whole thing is written, from its native form. */
  partialWrites: boolean;
  /** What a write answers: all, or nothing where the server changed what it was given. */
  readBack: 'always' | 'unless-rewritten' | 'never';

  /** How changes are found: by a log of its own, or by the column that says when a row was changed. */
  listing: 'log' | 'changed-column';
  tombstones: boolean;
  /** A listing cannot tell what was deleted from what was moved or left the window. */
  removalsMayBeMoves: boolean;
  /** A log says that something left only to whom it has told that it was there, as SyncFolderItems of Exchange does. */
  tellsOnlyTold: boolean;
  /** Rows of a listing carry record and stamp. */
  recordsInRows: boolean;
  /** By how many seconds a listing by column reads again what it has read. */
  overlapSeconds: number;
  /** Up to how many milliseconds a change is older, by its column, than the moment from which it can be seen. */
  commitLag: number;
  /** Pages repeat the last row of the page before, and their rows come in any order. */
  repeatingPages: boolean;
  /** Every other listing ends in its midst, without a last page. */
  incompleteListings: boolean;
  /** How many milliseconds a cursor is good for. */
  cursorLife: number | null;
  /** Through which an appointment is visible in a calendar; dates, inclusive. */
  window: { from: string | null; to: string | null };
  page: { changes: number; refs: number };
  batch: { get: number; write: number };

  /** What references look like: two that differ in capitals only, one that stays, a path, a number. */
  refs: 'capitals' | 'opaque' | 'path' | 'number';
  idsChangeOnMove: boolean;
  bin: boolean;
  copiesCarryStamp: boolean;
  /** Seconds to wait when there are too many requests. */
  retryAfter: number;
}

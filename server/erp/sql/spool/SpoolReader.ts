import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { SpoolRow } from './SpoolRow.ts';
import type { SpoolTables } from './SpoolTables.ts';

/** What a place is written with: its dialect's own numbers, as texts. */
export type PlaceBody = Readonly<Record<string, unknown>>;

/** A page of the spool, and where the next begins. */
export interface SpoolPage {
  rows: SpoolRow[];
  body: PlaceBody;
  last: boolean;
}

/** Where a spool is, and what reads it. */
export interface SpoolAt {
  database: SqlDatabase;
  tables: SpoolTables;
  signal: AbortSignal;
}

/**
 * How a dialect's spool is read. Places are given out before a transaction ends, so a lower one may come to be seen after a
 * higher: each dialect has its own way to miss none and tell none twice to the same reader. Readers change nothing, so
 * there may be any number of them, and one that crashed goes on from the place it kept.
 */
export interface SpoolReader {
  /** The place behind all that is committed now. What commits later is read from there. */
  end(at: SpoolAt): Promise<PlaceBody>;
  /** @throws AppError `cursor-expired` for a place that was cleaned up, is of another spool, or is none. */
  read(at: SpoolAt, body: PlaceBody, limit: number): Promise<SpoolPage>;
  /**
   * Removes rows that every one of these places has passed, and those older than so many seconds, the newest row never.
   * @returns how many.
   */
  clean(at: SpoolAt, passed: readonly PlaceBody[], keepSeconds: number): Promise<number>;
}

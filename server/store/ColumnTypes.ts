import type { RawBuilder } from 'kysely';

/** The column types that SQLite and PostgreSQL spell differently. */
export interface ColumnTypes {
  /** Text compared byte by byte, so that ranges and uniqueness mean the same on both. */
  text: RawBuilder<unknown>;
  /** Whole numbers up to 2^53: times, weights. */
  whole: RawBuilder<unknown>;
  /** A primary key that the database counts up. */
  counted: RawBuilder<unknown>;
  /** Stands after the columns of a table that is its own index. */
  keyOnly: RawBuilder<unknown>;
}

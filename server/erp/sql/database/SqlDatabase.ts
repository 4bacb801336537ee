import type { RawBuilder } from 'kysely';

/** What a column may hold, as the drivers hand it over. Dates and decimals are text, as the database writes them. */
export type SqlValue = string | number | bigint | boolean | Uint8Array | null;

/** One row: values by the alias they were asked for. */
export type SqlRow = Record<string, SqlValue>;

/** Which SQL is spoken. */
export type SqlDialect = 'sqlite' | 'postgres';

/** A database that is only read. The same queries run on every dialect. */
export interface SqlDatabase {
  readonly dialect: SqlDialect;
  /**
   * Runs one SELECT.
   * @throws AppError `unavailable` when the database cannot be reached, is locked, or the signal ends first;
   * `not-configured` when a table, a column or a right is missing; `bad-answer` for the rest.
   */
  run(query: RawBuilder<SqlRow>, signal: AbortSignal): Promise<SqlRow[]>;
  close(): Promise<void>;
}

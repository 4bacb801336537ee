import type { RawBuilder } from 'kysely';
import type { SqlDialect } from './SqlDialect.ts';
import type { SqlTransaction } from './SqlTransaction.ts';

/** What a column may hold, as the drivers hand it over. Dates and decimals are text, as the database writes them. */
export type SqlValue = string | number | bigint | boolean | Uint8Array | null;

/** One row: values by the alias they were asked for. */
export type SqlRow = Record<string, SqlValue>;

/**
 * An ERP's database. Queries are written once, in a small SQL that every dialect has or that translate.ts turns into its
 * own; where that is not enough, ask `dialect`.
 */
export interface SqlDatabase {
  readonly dialect: SqlDialect;
  /**
   * Runs one SELECT, on a connection that cannot write where the database has such.
   * @throws AppError `unavailable` when the database cannot be reached, is locked, or the signal ends first;
   * `not-configured` when a table, a column or a right is missing; `bad-answer` for the rest.
   */
  run(query: RawBuilder<SqlRow>, signal: AbortSignal): Promise<SqlRow[]>;
  /**
   * Does the work in one transaction, which is committed when it returns and rolled back when it throws; its error is thrown
   * on. Nothing is repeated here.
   *
   * Whatever fails before the commit was sent has surely not happened, on tables that are transactional (the catalogue tells).
   * @throws AppError `uncertain` when the connection was lost, or the time was up, after the commit was sent: it may have
   * happened. Otherwise what the work throws, or as {@link run}.
   */
  transaction<T>(work: (open: SqlTransaction) => Promise<T>, signal: AbortSignal): Promise<T>;
  /**
   * Runs statements that define something (tables, triggers), one after the other: together or not at all, but in MariaDB,
   * where each is committed by itself and what went before a failure stays.
   * @throws AppError as {@link SqlTransaction.write}.
   */
  define(statements: readonly RawBuilder<SqlRow>[], signal: AbortSignal): Promise<void>;
  /**
   * Hears what transactions say when they are committed (PostgreSQL's LISTEN), on a connection of its own; absent where the
   * database has no such. Ends when the signal does.
   * @throws AppError `unavailable` when the connection is lost: what was said meanwhile was not heard.
   */
  listen?(channel: string, onNotice: () => void, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

import type { RawBuilder } from 'kysely';
import type { ShapedStatement } from './ShapedStatement.ts';
import type { SqlRow } from './SqlDatabase.ts';

/** What a statement that writes did. */
export interface SqlWritten {
  /**
   * Rows it inserted, deleted or found for its update: one whose values were the same already counts too, so that 0 means
   * that the conditions of the WHERE did not hold.
   */
  affected: number;
  /** What a RETURNING (SQL Server: OUTPUT) clause says; empty without one. */
  rows: SqlRow[];
  /**
   * The key that the database gave to the row inserted, where the driver says it and there was no RETURNING: SQLite's rowid,
   * MariaDB's AUTO_INCREMENT. Null elsewhere.
   */
  insertedKey: string | null;
}

/** A transaction under way: its statements happen together or not at all. One statement at a time. */
export interface SqlTransaction {
  /** Runs one SELECT and sees what this transaction wrote. @throws AppError as {@link SqlDatabase.run}. */
  run(query: RawBuilder<SqlRow>): Promise<SqlRow[]>;
  /**
   * Runs one statement that writes, or that defines something.
   * @throws AppError as writeError.ts says. After it, PostgreSQL refuses all but the end of the transaction, so a statement
   * that may fail belongs into {@link attempt}.
   */
  write(statement: RawBuilder<SqlRow> | ShapedStatement): Promise<SqlWritten>;
  /**
   * A part that may fail alone (a savepoint): what it wrote is taken back and its error thrown, and the rest goes on. Where
   * the database has ended the whole transaction (a deadlock), every further statement fails and so does the transaction.
   */
  attempt<T>(part: () => Promise<T>): Promise<T>;
  /** Has this done right before the commit, after all the rest; not where the transaction is rolled back. */
  beforeCommit(part: () => Promise<unknown>): void;
}

import type { SqlWritten } from './SqlTransaction.ts';

/** One connection of a database, held for one transaction. Written by each driver's file, used by inTransaction.ts. */
export interface SqlLine {
  /** Runs one statement as it stands. Errors are the driver's own. */
  execute(sql: string, parameters: readonly unknown[]): Promise<SqlWritten>;
  /** Ends the statement under way in the server, as far as the driver can; never fails. */
  cancel(): Promise<void>;
  /** How a transaction is begun, ended, and divided. `release` null where savepoints need no end. */
  readonly words: TransactionWords;
}

/** The statements around a transaction. */
export interface TransactionWords {
  begin: string;
  commit: string;
  rollback: string;
  savepoint: (name: string) => string;
  release: ((name: string) => string) | null;
  rollbackTo: (name: string) => string;
}

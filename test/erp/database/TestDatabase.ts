import type { SqlDatabase } from '../../../server/erp/sql/database/SqlDatabase.ts';

/** A database of one kind to try things on, empty at first. */
export interface TestDatabase {
  /** What a person calls it. */
  name: string;
  /** Opens it as the product does. The caller closes it. */
  open(timeLimit?: number, connections?: number): SqlDatabase;
  /** How another program, with the same login, writes in it. */
  theirs(): Promise<TheirSession>;
  close(): Promise<void>;
}

/** A session of the ERP’s own: statements as they stand, transactions as it likes. */
export interface TheirSession {
  run(sql: string): Promise<unknown[]>;
  close(): Promise<void>;
}

import type { Kysely } from 'kysely';
import type { ColumnTypes } from './ColumnTypes.ts';
import type { Tables } from './Tables.ts';

/**
 * An opened database. Queries are written once, in kysely; what SQLite and PostgreSQL do differently
 * is named here and nowhere else.
 */
export interface SqlDatabase {
  readonly kysely: Kysely<Tables>;
  readonly columns: ColumnTypes;
  /** Runs work in one transaction, and no other process does the same at that time. */
  alone<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** The schema that our tables live in; undefined where there is but one. */
  schemaName(db: Kysely<Tables>): Promise<string | undefined>;
  /** The tables and views that are there. */
  tableNames(db: Kysely<Tables>): Promise<string[]>;
  /** Whether tables may be created; a file that may not be written fails earlier. */
  mayCreate(db: Kysely<Tables>): Promise<boolean>;
  /** The number in the file's header that says whose it is, 0 for a new one; null where there is none. */
  applicationId(): number | null;
  /** Writes our number into the header. */
  sign(): void;
  /** Looks at these tables' pages. Throws what the database says, or returns what it found wrong. */
  findDamage(tables: readonly string[]): string[];
  /** Compares every index with its table, where the database does not see to that by itself: as slow as reading all of it. */
  findIndexDamage(): string[];
  /** Once the schema is known to be ours: settings that are kept in the database. */
  settle(): void;
  /** Whether the same work may well succeed when it is tried again. */
  isPassing(error: unknown): boolean;
  /** Whether the connection was lost under the work, while the server may well be there. */
  isCut(error: unknown): boolean;
  /** What the error means to a caller; what is a defect of ours comes back as it is. */
  explain(error: unknown): unknown;
  close(): Promise<void>;
}

import type { ColumnShape } from './ColumnShape.ts';

/** A column as the database describes it. */
export interface CatalogueColumn {
  shape: ColumnShape;
  readable: boolean;
  /** The type as the dialect calls it, in small letters and without a length: `varchar`, `timestamptz`, `decimal`. */
  type: string;
  /** Most characters of a text; null where there is no limit, or where it is no text. SQLite keeps to none. */
  length: number | null;
  nullable: boolean;
  /** Whether the database itself gives the value: an identity, a counter, a computed column. */
  isGiven: boolean;
  /** Whether the database has a value where an insert names none; also where `isGiven`. */
  hasDefault: boolean;
  /** Whether our login may write it. Computed columns are nobody's to write. */
  writable: boolean;
}

/** A table or view as the database describes it. What is not said is not known. */
export interface CatalogueTable {
  columns: ReadonlyMap<string, CatalogueColumn>;
  /** The columns of the primary key, in its order; empty without one. */
  key?: readonly string[];
  isView?: boolean;
  /** False where a write happens even if its transaction is rolled back (MariaDB's MyISAM and Aria). */
  isTransactional?: boolean;
  /** What our login may do with rows, and whether it may make triggers. */
  may?: { insert: boolean; delete: boolean; trigger: boolean };
}

/** The tables a mapping names, those that exist, as the database describes them. */
export interface Catalogue {
  tables: ReadonlyMap<string, CatalogueTable>;
  /** Names of all tables and views, to suggest the right one. */
  names: readonly string[];
}

import type { Area } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { MappingPath } from '../mapping/MappingFile.ts';
import type { Said } from './Said.ts';

/** Something that is not as it should be, with its place in the mapping. */
export interface Finding {
  path: MappingPath;
  /** Counted from 1; null where it is about nothing that stands in the file. */
  line: number | null;
  said: Said;
}

/** How changes of an area's records are found: 1 by the triggers' spool, 2 by columns that say when, 3 by reading everything. */
export interface Detection {
  level: 1 | 2 | 3;
  /** Of level 2 the columns, of a join with its name before. */
  columns: readonly string[];
  /** The column that tells versions apart; null: a fingerprint of what is read. */
  version: string | null;
  /** Why it is not a better one, and what to do about it. */
  why: readonly Said[];
}

/** What could not be read, and how many records of those looked at. */
export interface Unread {
  said: Said;
  count: number;
}

/** A step of writing a test record. */
export type WriteStep = 'create' | 'read' | 'update' | 'delete';

/** What became of the test record of an area. */
export interface WriteTry {
  state: 'well' | 'failed' | 'refused';
  /** What went well, in its order. */
  steps: readonly WriteStep[];
  /** Where it failed; null where it did not. */
  at: WriteStep | null;
  said: Said | null;
}

/** Records of a kind that were read. */
export interface Sample {
  /** The company whose records were read; null where there is none. */
  company: string | null;
  /** At most ten, in the order of their keys. */
  records: readonly { key: string; fields: Fields }[];
  /** How many were looked at; more may be there. */
  looked: number;
  more: boolean;
  unread: readonly Unread[];
  /** Why nothing could be read at all. */
  failed: Said | null;
}

/** One kind of records of one area, as the sync reads them. */
export interface AreaCheck extends Sample {
  area: Area;
  kind: string;
  detection: Detection;
  write: WriteTry | null;
}

/** A kind of records that no area syncs, as the pane shows them: fields are by the names of its figures and fields. */
export interface KindCheck extends Sample {
  kind: string;
}

/** What was found out about a mapping and its database. */
export interface ErpCheck {
  erp: string;
  dialect: SqlDialect;
  /** How many tables and columns of the database the mapping names. */
  named: { tables: number; columns: number };
  problems: readonly Finding[];
  /** What is worth knowing and stops nothing. */
  hints: readonly Said[];
  /** Empty where problems keep the records from being read, or nothing is synced. */
  areas: readonly AreaCheck[];
  /** Empty as `areas` is. */
  kinds: readonly KindCheck[];
  /** The user for whom it was read and written; null: everybody's records were read. */
  user: { id: string; name: string } | null;
}

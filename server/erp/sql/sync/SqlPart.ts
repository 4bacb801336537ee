import type { RawBuilder } from 'kysely';
import type { Area } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { AreaMapping } from '../mapping/sync/AreaMapping.ts';
import type { JoinMapping } from '../mapping/sync/JoinMapping.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import type { ChildRows } from './fields/ChildRows.ts';
import type { SeriesRows } from './fields/SeriesRows.ts';
import type { SqlField } from './fields/SqlField.ts';
import type { Slot } from './values/Slot.ts';

/** One kind of records of one area, made ready: a collection of the record store. */
export interface SqlPart {
  area: Area;
  /** The kind's word: the collection's id, and part of every reference. */
  id: string;
  kind: SqlKind;
  said: AreaMapping;
  /** The start before the end. */
  fields: readonly SqlField[];
  /** A record of which nothing is known. */
  blank: Fields;
  byName: ReadonlyMap<string, SqlField>;
  joins: readonly { name: string; mapping: JoinMapping }[];
  /** Columns of the record's own table that a query needs: those that are read, and those that joins stand on. */
  columns: readonly string[];
  /** Those of them that are read. */
  read: readonly string[];
  /** Those of them that fields are kept in: what a write compares where there is no version. */
  kept: readonly string[];
  /** Columns of joins that are read, with the names they have in a row. */
  joined: readonly { join: string; column: string; alias: string }[];
  expressions: readonly { sql: RawBuilder<unknown>; alias: string }[];
  children: readonly ChildRows[];
  /** The exceptions of series. */
  series: SeriesRows | null;
  /** What is read from elsewhere than the record's own row: its changes are not in the version column. */
  foreign: readonly string[];
  /** Everything that a record without a version column is told by. */
  told: readonly string[];
  /** Fields that are pictures in files. */
  files: readonly string[];
  /** Records of a page where all are read. */
  pageSize: number;
  /** Columns that say when a row was changed; none: changes are found by reading everything. */
  changed: readonly string[];
  /** The column that says by whom; null where none does. */
  changedBy: string | null;
  /** IANA name of the zone in which its times are meant. */
  zone: string;
  version: string | null;
  stamp: string | null;
  /** A column of the record's own table, for writing. */
  slot(column: string): Slot;
}

import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { PlainMapping } from '../smallErp.ts';

/** What stands in a column, as people of the ERP write it. */
export type Written = string | number | null;

/** An ERP of the tests: its tables, its mapping, and how its own programs write a record. */
export interface SyncErp {
  name: string;
  area: Area;
  kind: string;
  /** Statements that make the tables of its records, in the words of a dialect. */
  tables(words: DialectWords): string[];
  /** The part of the mapping for the area; the kind is put in. */
  sync: Record<string, unknown>;
  kindMapping: PlainMapping['kinds'][string];
  table: string;
  key: string;
  owner: string;
  changed: string | null;
  version: string | null;
  /** A text column to which a blank is added when somebody saves and changes nothing. */
  touched: string;
  /** What makes a row unreadable. */
  sick: Record<string, Written>;
  /** The columns for fields, by an ERP that knows nothing of ours. */
  columns(fields: Fields): Record<string, Written>;
}

/** What differs between the dialects in the tables of the tests. */
export interface DialectWords {
  identity: string;
  timestamp: string;
}

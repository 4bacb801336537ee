import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** A table of the mapping as a quoted identifier; `schema.table` as two. */
export function tableName(table: string): RawBuilder<unknown> {
  const dot = table.indexOf('.');
  return dot < 0 ? sql.id(table) : sql.id(table.slice(0, dot), table.slice(dot + 1));
}

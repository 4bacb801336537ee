import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { tableName } from '../database/tableName.ts';
import type { SpoolTables } from './SpoolTables.ts';

/** One fact of the spool's state as part of a SELECT; null where it is not there. */
export function stateOf({ state }: SpoolTables, name: 'id' | 'cleaned'): RawBuilder<unknown> {
  return sql`(select value from ${tableName(state)} where name = ${sql.lit(name)})`;
}

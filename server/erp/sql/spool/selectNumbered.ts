import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlRow } from '../database/SqlDatabase.ts';
import { tableName } from '../database/tableName.ts';
import type { SpoolTables } from './SpoolTables.ts';

/** Rows of MariaDB's spool, in the order of their numbers. @param end what follows, such as a limit. */
export function selectNumbered(
  { spool }: SpoolTables,
  where: RawBuilder<boolean>,
  end: RawBuilder<unknown> = sql``,
): RawBuilder<SqlRow> {
  return sql<SqlRow>`
    select seq, kind, record_key, company, operation, mark,
      date_format(at, '%Y-%m-%d %H:%i:%s.%f') as written
    from ${tableName(spool)} where ${where} order by seq ${end}`;
}

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlRow } from '../database/SqlDatabase.ts';
import { tableName } from '../database/tableName.ts';
import type { SpoolDialect } from './SpoolDialect.ts';
import type { SpoolTables } from './SpoolTables.ts';

const columns: Readonly<Record<SpoolDialect, string>> = {
  sqlite: 'seq',
  mariadb: 'seq',
  postgres: 'xid',
  mssql: 'place',
};

/** The last entry of the spool's key, which the database finds at once: another one says that there is something new. */
export function spoolEdge(dialect: SpoolDialect, { spool }: SpoolTables): RawBuilder<SqlRow> {
  const place = sql.ref(columns[dialect]);
  const edge = dialect === 'mssql' ? sql`cast(max(${place}) as bigint)` : sql`max(${place})`;
  return sql<SqlRow>`select ${edge} as edge from ${tableName(spool)}`;
}

import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from '../Tables.ts';
import { rowCheck } from './rowCheck.ts';
import type { StoredRow } from './StoredRow.ts';
import { syncDamaged } from './syncDamaged.ts';
import type { SyncTable } from './SyncTable.ts';
import { syncTables } from './syncTables.ts';

/**
 * Rows that a condition chooses, each as it was written.
 *
 * @param rest `where …`, `order by …`, `limit …`.
 * @throws AppError `bad-answer` for a row that does not fit its check.
 */
export async function readRows(
  db: Kysely<Tables>,
  table: SyncTable,
  rest: RawBuilder<unknown>,
): Promise<StoredRow[]> {
  const columns = Object.keys(syncTables[table]);
  const { rows } = await sql<StoredRow>`select * from ${sql.table(table)} ${rest}`.execute(db);
  for (const row of rows) {
    const searched = columns.map((column) => row[column] ?? null);
    if (rowCheck(row.scope, row.key, ...searched, row.body) !== row.crc) {
      throw syncDamaged(`${table}: check`);
    }
  }
  return rows;
}

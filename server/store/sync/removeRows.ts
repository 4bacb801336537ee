import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import type { OpenScope } from './OpenScope.ts';
import type { SyncTable } from './SyncTable.ts';
import { tally } from './tally.ts';

/** Removes the scope's rows that a condition chooses. Returns how many there were. */
export async function removeRows(
  db: Transaction<Tables>,
  scope: OpenScope,
  table: SyncTable,
  condition: RawBuilder<unknown>,
): Promise<number> {
  const { rows } = await sql<{ crc: number }>`
    delete from ${sql.table(table)} where scope = ${scope.id} and ${condition} returning crc`.execute(
    db,
  );
  tally(
    scope,
    table,
    -1,
    rows.map((row) => row.crc),
  );
  return rows.length;
}

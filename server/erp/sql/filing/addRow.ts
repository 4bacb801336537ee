import { sql } from 'kysely';
import type { SqlValue } from '../database/SqlDatabase.ts';
import type { SqlTransaction } from '../database/SqlTransaction.ts';
import { tableName } from '../database/tableName.ts';

/** Inserts a row of which nobody needs the key. @throws AppError as SqlTransaction.write. */
export async function addRow(
  open: SqlTransaction,
  table: string,
  sets: ReadonlyMap<string, SqlValue>,
): Promise<void> {
  const columns = sql.join([...sets.keys()].map((column) => sql.id(column)));
  const values = sql.join([...sets.values()]);
  await open.write(sql`insert into ${tableName(table)} (${columns}) values (${values})`);
}

import { sql } from 'kysely';
import type { SqlTransaction } from '../database/SqlTransaction.ts';
import { tableName } from '../database/tableName.ts';
import type { SpoolTables } from './SpoolTables.ts';

/** Notes up to where the spool was cleaned, in the transaction that cleans it. */
export async function keepCleaned(
  open: SqlTransaction,
  { state }: SpoolTables,
  upTo: string,
): Promise<void> {
  const table = tableName(state);
  await open.write(sql`delete from ${table} where name = 'cleaned'`);
  await open.write(sql`insert into ${table} (name, value) values ('cleaned', ${upTo})`);
}

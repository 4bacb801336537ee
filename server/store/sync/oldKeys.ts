import { sql, type Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';

/** Runs of every scope whose journal was written, or that ended, before then; oldest first. */
export async function oldKeys(
  db: Kysely<Tables>,
  what: 'journals' | 'runs',
  before: number,
): Promise<{ scope: number; key: string }[]> {
  const [table, column] =
    what === 'journals'
      ? [sql.table('sync_writes'), sql.ref('written_at')]
      : [sql.table('sync_run'), sql.ref('ended_at')];
  const { rows } = await sql<{ scope: number; key: string }>`
    select scope, key from ${table} where ${column} < ${before} order by ${column}`.execute(db);
  return rows;
}

import { sql, type Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import { readRows } from './readRows.ts';
import type { RunWrites } from './RunWrites.ts';

/** What a run wrote so far, and when last (never again after it was erased); undefined for none. */
export async function readWrites(
  db: Kysely<Tables>,
  id: number,
  run: string,
): Promise<(RunWrites & { writtenAt: number }) | undefined> {
  const [row] = await readRows(db, 'sync_writes', sql`where scope = ${id} and key = ${run}`);
  if (row === undefined) return undefined;
  const writtenAt = Number(row['written_at'] ?? -Infinity);
  return { ...(JSON.parse(row.body) as RunWrites), writtenAt };
}

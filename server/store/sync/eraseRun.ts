import { sql, type Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import { removeRows } from './removeRows.ts';
import { withScope } from './withScope.ts';

/** Erases one run with all that is known of it, unless it goes on by now. Whether it was there. */
export async function eraseRun(
  db: Transaction<Tables>,
  { scope: id, key }: { scope: number; key: string },
  before: number,
): Promise<boolean> {
  const done = await withScope(db, id, async (scope) => {
    const ended = sql`key = ${key} and ended_at < ${before}`;
    if ((await removeRows(db, scope, 'sync_run', ended)) === 0) return false;
    await removeRows(db, scope, 'sync_journal', sql`run = ${key}`);
    await removeRows(db, scope, 'sync_writes', sql`key = ${key}`);
    return true;
  });
  return done ?? false;
}

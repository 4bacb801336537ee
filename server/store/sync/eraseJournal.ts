import { sql, type Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import { putRows } from './putRows.ts';
import { readRows } from './readRows.ts';
import { removeRows } from './removeRows.ts';
import type { RunWrites } from './RunWrites.ts';
import { withScope } from './withScope.ts';

/** Erases the journal of one run unless it wrote again by now. Whether there was any. */
export async function eraseJournal(
  db: Transaction<Tables>,
  { scope: id, key }: { scope: number; key: string },
  before: number,
): Promise<boolean> {
  const done = await withScope(db, id, async (scope) => {
    const [writes] = await readRows(
      db,
      'sync_writes',
      sql`where scope = ${id} and key = ${key} and written_at < ${before}`,
    );
    if (writes === undefined) return false;
    await removeRows(db, scope, 'sync_journal', sql`run = ${key}`);
    const erased: RunWrites = { entries: 0, isErased: true };
    await putRows(db, scope, 'sync_writes', [
      { key, body: JSON.stringify(erased), columns: { written_at: null } },
    ]);
    return true;
  });
  return done ?? false;
}

import { sql, type Kysely } from 'kysely';
import type { JournalEntry } from '../../ports/SyncStore.ts';
import type { Seal } from '../Seal.ts';
import type { Tables } from '../Tables.ts';
import { readRows } from './readRows.ts';

/** A page of what a run wrote, newest first, before a place in that order; and where the next one begins. */
export async function listJournal(
  db: Kysely<Tables>,
  seal: Seal,
  { id, run }: { id: number; run: string },
  before: number,
  pageSize: number,
): Promise<{ page: JournalEntry[]; last: number }> {
  const rows = await readRows(
    db,
    'sync_journal',
    sql`where scope = ${id} and run = ${run} and seq < ${before}
      order by seq desc limit ${pageSize}`,
  );
  return {
    page: rows.map(
      ({ key, body }) =>
        JSON.parse(seal.open(body, 'sync_journal', String(id), key)) as JournalEntry,
    ),
    last: Number(rows.at(-1)?.['seq'] ?? before),
  };
}

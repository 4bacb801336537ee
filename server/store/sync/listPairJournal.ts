import { sql, type Kysely } from 'kysely';
import type { JournalEntry } from '../../ports/SyncStore.ts';
import type { Seal } from '../Seal.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import { readRows } from './readRows.ts';

/** What was written to one pair, by whichever run, newest first. @param most so many of them. */
export async function listPairJournal(
  db: Kysely<Tables>,
  seal: Seal,
  { id, pairId }: { id: number; pairId: string },
  most: number,
): Promise<JournalEntry[]> {
  const rows = await readRows(
    db,
    'sync_journal',
    sql`where scope = ${id} and pair = ${keyText(pairId)}
      order by at desc, side desc limit ${most}`,
  );
  return rows.map(
    ({ key, body }) => JSON.parse(seal.open(body, 'sync_journal', String(id), key)) as JournalEntry,
  );
}

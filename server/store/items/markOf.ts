import type { Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';

/** The mark that the item carries where it is one of its own, else its first. */
export async function markOf(
  db: Kysely<Tables>,
  item: string,
  carried: string | null,
): Promise<string | null> {
  const rows = await db
    .selectFrom('item_mark')
    .select('mark')
    .where('item', '=', item)
    .orderBy('created_at')
    .orderBy('mark')
    .execute();
  const marks = rows.map((row) => row.mark);
  return (carried !== null && marks.includes(carried) ? carried : marks[0]) ?? null;
}

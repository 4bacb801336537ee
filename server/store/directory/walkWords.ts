import { sql, type Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import { afterPrefix } from './afterPrefix.ts';
import type { WordHit } from './WordHit.ts';
import type { WordStart } from './WordStart.ts';

/** SQLite takes 500 parts in one statement; an ERP has a dozen kinds. */
const maxParts = 100;

/**
 * Walks the entries of each start in the order of the index, at most `limit` each: the whole word
 * before longer ones, numbers before own and borrowed words, the greatest weight first.
 */
export async function walkWords(
  db: Kysely<Tables>,
  starts: readonly WordStart[],
  limit: number,
): Promise<WordHit[]> {
  if (starts.length > maxParts) {
    return [
      ...(await walkWords(db, starts.slice(0, maxParts), limit)),
      ...(await walkWords(db, starts.slice(maxParts), limit)),
    ];
  }
  if (starts.length === 0) return [];
  const parts = starts.map(
    ({ shelf, word }) => sql`select * from (
      select record, rank, form, case when word = ${word} then 1 else 0 end as whole
      from directory_word
      where shelf = ${shelf} and word >= ${word} and word < ${afterPrefix(word)}
      order by word, form, rank, record limit ${limit}) w`,
  );
  const { rows } = await sql<{
    record: number;
    rank: number;
    form: number;
    whole: number;
  }>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows.map(({ record, rank, form, whole }) => ({
    record,
    rank,
    form,
    isWhole: whole === 1,
  }));
}

import { sql, type Kysely, type RawBuilder } from 'kysely';
import { jsonRows } from '../jsonRows.ts';
import { borrowedSign } from './borrowedSign.ts';
import type { Tables } from '../Tables.ts';

/**
 * Of these records the ones that match all the words, best first: those with a whole number among
 * what was asked, then by how many of the words they have whole, own words before borrowed ones, then by weight. A record whose number is all
 * the words put together matches too: `re 2026/10042` for RE-2026-10042, wherever the blanks stand.
 */
export async function rankMatches(
  db: Kysely<Tables>,
  records: readonly number[],
  words: readonly string[],
  { limit, offset }: { limit: number; offset: number },
): Promise<number[]> {
  if (records.length === 0) return [];
  const joined = words.join('');
  const has = (column: 'words' | 'numbers', word: string) => contains(column, ` ${word} `);
  const hasAll = sql.join(
    words.map(
      (word) =>
        sql`(${contains('words', ` ${word}`)} or ${contains('words', ` ${borrowedSign}${word}`)})`,
    ),
    sql` and `,
  );
  const anyNumber = sql.join(
    [...words, joined].map((word) => has('numbers', word)),
    sql` or `,
  );
  const wholeWords = sql.join(
    words.map(
      (word) =>
        sql`case when ${has('words', word)} then 3 when ${has('words', borrowedSign + word)} then 2
          when ${contains('words', ` ${word}`)} then 1 else 0 end`,
    ),
    sql` + `,
  );
  const { rows } = await sql<{ id: number }>`
    select r.id from ${jsonRows(records.map((id) => [id]))}
    join directory_record r on r.id = cast(t.value->>0 as bigint)
    where (${hasAll}) or ${has('numbers', joined)}
    order by case when ${anyNumber} then 0 else 1 end, ${wholeWords} desc, r.rank, r.id
    limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => row.id);
}

/** The one test for a part of a text that both databases have; a word is no pattern. */
function contains(column: 'words' | 'numbers', part: string): RawBuilder<unknown> {
  const pattern = `%${part.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`r.${sql.ref(column)} like ${pattern} escape '\\'`;
}

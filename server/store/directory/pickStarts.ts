import { sql, type Kysely } from 'kysely';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import { afterPrefix } from './afterPrefix.ts';
import type { Shelf } from './Shelf.ts';
import type { WordStart } from './WordStart.ts';

/** A word as rare as this is walked without asking whether another is rarer still. */
const rareEnough = 100;

/** Counting more words than the longest, which are the rarest as a rule, costs more than it saves. */
const maxCounted = 4;

interface Counted extends WordStart {
  entries: number;
}

/**
 * For each shelf the rarest of the words, which is where a search walks. A shelf on which one of the words
 * starts nothing has no match and is left out.
 *
 * @param countAt where counting ends: which of two words is rarer matters no more beyond.
 * @param touched told how many rows were counted.
 */
export async function pickStarts(
  db: Kysely<Tables>,
  shelves: readonly Shelf[],
  words: readonly string[],
  countAt: number,
  touched: (rows: number) => void,
): Promise<WordStart[]> {
  const longestFirst = words.toSorted((a, b) => b.length - a.length).slice(0, maxCounted);
  const rarest = new Map<number, Counted>();
  for (const word of longestFirst) {
    const open = shelves.filter(({ id }) => (rarest.get(id)?.entries ?? Infinity) > rareEnough);
    if (open.length === 0) break;
    for (const counted of await countEntries(db, open, word, countAt)) {
      touched(counted.entries);
      const known = rarest.get(counted.shelf);
      if (known === undefined || counted.entries < known.entries) {
        rarest.set(counted.shelf, counted);
      }
    }
  }
  return [...rarest.values()].filter(({ entries }) => entries > 0);
}

async function countEntries(
  db: Kysely<Tables>,
  shelves: readonly Shelf[],
  word: string,
  countAt: number,
): Promise<Counted[]> {
  const { rows } = await sql<{ shelf: number; entries: number }>`
    select cast(t.value->>0 as bigint) as shelf, (
      select count(*) from (
        select 1 from directory_word w
        where w.shelf = cast(t.value->>0 as bigint)
          and w.word >= ${word} and w.word < ${afterPrefix(word)}
        limit ${countAt}
      ) w
    ) as entries
    from ${jsonRows(shelves.map(({ id }) => [id]))}`.execute(db);
  return rows.map((row) => ({ ...row, word }));
}

import type { Kysely } from 'kysely';
import type { RecordRef } from '../../../shared/recordViews.ts';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';
import { listShelves } from './listShelves.ts';
import { pickStarts } from './pickStarts.ts';
import { rankMatches } from './rankMatches.ts';
import { rankWalked } from './rankWalked.ts';
import { readRefs } from './readRefs.ts';
import type { Shelf } from './Shelf.ts';
import { walkWords } from './walkWords.ts';

/**
 * How many index entries one search walks, over all kinds together. Where every word is more common
 * than that, it gets the best of those looked at, and the person types on.
 */
const lookAt = 4_000;

/** Words beyond these narrow nothing down. */
const maxWords = 20;

/** More records of one kind do not have one number. */
const maxNumbers = 20;

interface Question {
  /** As `searchWords` makes them. */
  words: readonly string[];
  /** Empty means all. */
  kinds: readonly string[];
  limit: number;
  offset: number;
}

/**
 * Search as you type. Of each kind of record the rarest word is walked in the order of the index, a share
 * of what may be looked at, so that a million documents leave room for the one customer; then the
 * records found are held against all the words and ranked: a whole number first, then whole words,
 * then weight.
 *
 * @param touched told how many rows were looked at.
 */
export async function searchRecords(
  db: Kysely<Tables>,
  { erp, company }: { erp: string; company: string },
  question: Question,
  touched: (rows: number) => void,
): Promise<RecordRef[]> {
  const { kinds, limit, offset } = question;
  const asked = new Set(question.words.map((word) => storableText(word)));
  const words = [...asked].filter((word) => word !== '').slice(0, maxWords);
  const all = await listShelves(db, erp, company);
  const shelves = all.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  if (words.length === 0 || shelves.length === 0) return [];
  const ids =
    words.length === 1
      ? (await walkOne(db, shelves, words[0] ?? '', touched)).slice(offset, offset + limit)
      : await rankMatches(db, await walkRarest(db, shelves, words, touched), words, {
          limit,
          offset,
        });
  const refs = await readRefs(db, shelves, ids);
  touched(refs.size);
  return ids.flatMap((id) => refs.get(id) ?? []);
}

async function walkOne(
  db: Kysely<Tables>,
  shelves: readonly Shelf[],
  word: string,
  touched: (rows: number) => void,
): Promise<number[]> {
  const starts = shelves.map(({ id }) => ({ shelf: id, word }));
  const hits = await walkWords(db, starts, shareOf(shelves.length));
  touched(hits.length);
  return rankWalked(hits);
}

/** The records that may match several words, those with the words put together as a number among them. */
async function walkRarest(
  db: Kysely<Tables>,
  shelves: readonly Shelf[],
  words: readonly string[],
  touched: (rows: number) => void,
): Promise<number[]> {
  const starts = await pickStarts(db, shelves, words, shareOf(shelves.length), touched);
  const numbers = shelves.map(({ id }) => ({ shelf: id, word: words.join('') }));
  const hits = [
    ...(await walkWords(db, starts, shareOf(starts.length))),
    ...(await walkWords(db, numbers, maxNumbers)),
  ];
  const records = [...new Set(hits.map((hit) => hit.record))];
  // Each entry, and the record it leads to.
  touched(hits.length + records.length);
  return records;
}

function shareOf(starts: number): number {
  return Math.ceil(lookAt / Math.max(starts, 1));
}

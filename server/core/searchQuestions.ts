import type { RecordKind } from '../../shared/recordViews.ts';
import { searchWords } from './searchWords.ts';

/** What the directory is asked for. */
export interface SearchQuestion {
  words: readonly string[];
  /** Empty means all. */
  kinds: readonly string[];
}

/** Shorter beginnings are those of too many words. */
const minKindLetters = 3;

/**
 * A search as questions to the directory, to be asked one after the other: first all the words as they are; then,
 * where one of several words begins the name of a kind in any language ("Rechnung Meier", "orders Meier"), the
 * records of that kind by the other words.
 *
 * @param words as `searchWords` makes them.
 * @param wanted the kinds that the person chose; empty means all.
 * @param known all kinds of the ERP.
 */
export function searchQuestions(
  words: readonly string[],
  wanted: readonly string[],
  known: readonly RecordKind[],
): SearchQuestion[] {
  const questions: SearchQuestion[] = [{ words, kinds: wanted }];
  if (words.length < 2) return questions;
  for (const word of words) {
    const kinds = known
      .filter((kind) => wanted.length === 0 || wanted.includes(kind.kind))
      .filter((kind) => isNameOf(word, kind))
      .map(({ kind }) => kind);
    if (kinds.length > 0) questions.push({ words: words.filter((one) => one !== word), kinds });
  }
  return questions;
}

function isNameOf(word: string, { label, plural }: RecordKind): boolean {
  if (word.length < minKindLetters) return false;
  const names = [...Object.values(label), ...Object.values(plural)].flatMap(searchWords);
  return names.some((name) => name.startsWith(word));
}

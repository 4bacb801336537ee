import { borrowedSign } from './borrowedSign.ts';
import type { RecordRow } from './RecordRow.ts';
import { wordForms } from './wordForms.ts';

/** The rows of `directory_word` that a record has, columns in the order of its primary key. */
export function wordRows(records: readonly RecordRow[]): (string | number)[][] {
  return records.flatMap(({ id, shelf, rank, words, numbers }) =>
    words.split(' ').flatMap((word) => {
      if (word === '') return [];
      if (word.startsWith(borrowedSign)) {
        return [[shelf, word.slice(borrowedSign.length), wordForms.borrowed, rank, id]];
      }
      const form = numbers.includes(` ${word} `) ? wordForms.wholeNumber : wordForms.word;
      return [[shelf, word, form, rank, id]];
    }),
  );
}

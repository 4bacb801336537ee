import { foldText } from './foldText.ts';

/**
 * Longer words are cut, on both sides alike; no name is longer, and an index key has its limits.
 */
const maxWordLength = 60;

/**
 * More words than this are not looked at: a subject has twenty, a hostile one a hundred thousand.
 */
const maxWords = 200;

/** Where a text is cut before it is looked at; holds {@link maxWords} ordinary words and more. */
const maxTextLength = 10_000;

/** An apostrophe inside a name: O'Brien is searched as obrien. */
const apostrophes = /['’ʼ`´]/gu;

/**
 * The words by which a text is found, each once, in the order of the text. The same function makes
 * the words of the index and those of a query: a query finds a text when each of its words begins
 * one of the text's.
 *
 * Umlauts and their transcriptions become one form (`ae`, `oe` and `ue` lose their e after
 * folding), so Müller, Mueller and Muller all find each other, whichever of them the ERP or the
 * user wrote. Doing that on both sides costs no second index entry, and the beginning of a word
 * still becomes the beginning of what the word becomes, so search as you type never flickers. The
 * price is small: Bauer finds Baur too.
 */
export function searchWords(text: string): string[] {
  const words = new Set<string>();
  // Folding makes a blank of the acute accent ´, and apostrophes of ŉ: so once before, once behind.
  const folded = foldText(text.slice(0, maxTextLength).replace(apostrophes, ''));
  const plain = folded.replace(apostrophes, '');
  for (const [word] of plain.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    words.add(word.replace(/([aou])e+/g, '$1').slice(0, maxWordLength));
    if (words.size === maxWords) break;
  }
  return [...words];
}

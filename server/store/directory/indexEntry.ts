import { normalizeNumber } from '../../core/normalizeNumber.ts';
import { searchWords } from '../../core/searchWords.ts';
import type { DirectoryEntry } from '../../ports/ErpConnector.ts';
import { storableText } from '../storableText.ts';
import type { IndexedEntry } from './IndexedEntry.ts';
import { borrowedSign } from './borrowedSign.ts';
import { normalKey } from './normalKey.ts';

/** More words than these are no way to find a record; a hostile text must not fill the index. */
const maxWords = 300;

/** More addresses, domains or numbers than these are not one record's. */
const maxKeys = 100;

/** Weights beyond this are held: a rank must fit the whole numbers of both databases and JavaScript. */
const maxWeight = 2 ** 40;

/**
 * How a record is found. A number stands among the words twice: in its parts, as it is written, and as one
 * word without separators, as it is often typed. Words that it only borrows, from its addresses and from what it belongs
 * to, are marked: a customer whose own name fits comes before everything that hangs on them.
 */
export function indexEntry(entry: DirectoryEntry): IndexedEntry {
  const { addresses, domains, numbers, texts, context, weight } = entry;
  const keys = distinct([
    ...addresses.slice(0, maxKeys).flatMap((text) => keyOf('address', text)),
    ...domains.slice(0, maxKeys).flatMap((text) => keyOf('domain', text)),
    ...numbers.slice(0, maxKeys).flatMap((text) => keyOf('number', text)),
  ]);
  const whole = numbers.slice(0, maxKeys).flatMap((text) => storableWords(normalizeNumber(text)));
  const own = new Set([...whole, ...[...numbers, ...texts].flatMap(storableWords)]);
  const borrowed = new Set([...addresses, ...domains, ...context].flatMap(storableWords));
  const onlyBorrowed = [...borrowed].filter((word) => !own.has(word));
  const words = [...own, ...onlyBorrowed.map((word) => borrowedSign + word)];
  return {
    rank: -Math.round(Math.min(Math.max(weight, -maxWeight), maxWeight)) || 0,
    words: spaced(words.slice(0, maxWords)),
    numbers: spaced([...new Set(whole)]),
    keys: JSON.stringify(keys),
  };
}

/** A word that was cut to its greatest length may end in half a character. */
function storableWords(text: string): string[] {
  return searchWords(text).map((word) => storableText(word));
}

function keyOf(type: Parameters<typeof normalKey>[0], text: string): [string, string][] {
  const key = normalKey(type, text);
  return key === null ? [] : [[type, key]];
}

function distinct(keys: [string, string][]): [string, string][] {
  return [...new Map(keys.map((key) => [key.join(' '), key])).values()];
}

function spaced(words: readonly string[]): string {
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}

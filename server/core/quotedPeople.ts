import type { Person } from '../../shared/items.ts';

/** More people than these are a list, not a mail that was passed on. */
const maxQuoted = 20;

/** More text than this is not looked at, in UTF-16 units. */
const maxText = 80_000;

/** Every repetition is bounded, so time is proportional to the text. */
const address =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/**
 * The people whose addresses stand in the text, each once: the header of a mail that a colleague has
 * passed on names who wrote it. Only for an item with nobody outside on it, because signatures and
 * disclaimers are full of addresses too.
 */
export function quotedPeople(text: string): Person[] {
  const found = new Set<string>();
  for (const [match] of text.slice(0, maxText).matchAll(address)) {
    found.add(match.toLowerCase());
    if (found.size === maxQuoted) break;
  }
  return [...found].map((one) => ({ name: '', address: one, role: 'to' }));
}

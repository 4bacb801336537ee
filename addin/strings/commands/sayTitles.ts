import type { CommandTexts } from './CommandTexts.ts';
import { shorten } from './shorten.ts';

/** Longest title in a message. */
const longest = 60;

/** What something is linked to, in few words: the first by its title, the others by their number. */
export function sayTitles(titles: readonly string[], words: CommandTexts): string {
  const [first = '', ...others] = titles;
  const title = shorten(first, longest);
  return others.length === 0 ? title : `${title} ${words.more(others.length)}`;
}

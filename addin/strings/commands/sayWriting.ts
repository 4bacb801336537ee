import type { CommandTexts } from './CommandTexts.ts';
import { noticeLength } from './noticeLength.ts';
import { shorten } from './shorten.ts';

/**
 * What is said over a mail that is written: who its recipients are in the ERP, as many as there is room for, and what it is
 * linked to. Empty where there is nothing to say.
 *
 * @param people one sentence without its end for each.
 * @param linked a whole sentence; empty where it is linked to nothing.
 */
export function sayWriting(people: readonly string[], linked: string, words: CommandTexts): string {
  for (let shown = people.length; shown > 0; shown -= 1) {
    const rest = people.length - shown;
    const listed = people.slice(0, shown).join(' · ');
    const sentence = rest === 0 ? listed : `${listed} ${words.more(rest)}`;
    const text = [`${sentence}.`, linked].filter((part) => part !== '').join(' ');
    if (text.length <= noticeLength) return text;
  }
  const [first = ''] = people;
  return linked === '' ? shorten(first, noticeLength) : linked;
}

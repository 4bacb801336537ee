import type { Language, Texts } from '../Command.ts';

/** How many, by reason, a line a reason, the most first: “wait for a decision: 3” is right for any number. */
export function reasonLines<Why extends string>(
  counts: Readonly<Partial<Record<Why, number>>>,
  texts: Readonly<Record<Why, Texts>>,
  language: Language,
): string[] {
  const entries = Object.entries(counts) as [Why, number][];
  return entries
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([why, count]) => `${texts[why][language]}: ${count}`);
}

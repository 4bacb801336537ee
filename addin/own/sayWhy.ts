import type { OwnTexts } from '../strings/own/OwnTexts.ts';

/** Why a thing is not in step, or stays as it is, in words; null for what needs none. */
export function sayWhy(why: string | null, words: OwnTexts): string | null {
  if (why === null) return null;
  const known: Partial<Record<string, string>> = words.why;
  return known[why] ?? words.why.other;
}

import { wordForms } from './wordForms.ts';
import type { WordHit } from './WordHit.ts';

/**
 * The records that a walk came by, best first, for a search of one word: nothing has to be read for it. A record
 * that has several words that fit counts by the best of them.
 */
export function rankWalked(hits: readonly WordHit[]): number[] {
  const best = new Map<number, WordHit>();
  for (const hit of hits) {
    const known = best.get(hit.record);
    if (known === undefined || place(hit) < place(known)) best.set(hit.record, hit);
  }
  return [...best.values()]
    .sort((a, b) => place(a) - place(b) || a.rank - b.rank || a.record - b.record)
    .map((hit) => hit.record);
}

/** A whole number, then a whole word of its own, then one it borrows; then beginnings, own ones first. */
function place({ form, isWhole }: WordHit): number {
  if (isWhole) return form;
  return form === wordForms.borrowed ? 4 : 3;
}

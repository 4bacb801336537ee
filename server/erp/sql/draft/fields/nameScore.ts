import type { Concept } from '../words/vocabulary.ts';
import type { WordPart } from '../words/WordPart.ts';
import type { Hint } from './Hint.ts';

/** Say how a value is kept, not what it is. */
const harmless: readonly Concept[] = ['flag', 'date', 'clock', 'utc', 'default', 'name'];

/**
 * How well a name speaks of a field: 0 not at all, 1 it means this and nothing else.
 * @param table the parts of the table's name: what is said there again says nothing.
 */
export function nameScore(
  parts: readonly WordPart[],
  hints: readonly Hint[],
  table: readonly WordPart[],
): number {
  return Math.max(0, ...hints.map((hint) => scoreOf(parts, hint, table)));
}

function scoreOf(parts: readonly WordPart[], hint: Hint, table: readonly WordPart[]): number {
  const left = [...parts];
  const taken: number[] = [];
  for (const need of hint.needs) {
    const fits = left.filter(({ concepts }) => need.some((concept) => concepts.has(concept)));
    // The part that means the least else.
    const [best] = fits.toSorted((a, b) => b.score - a.score || a.concepts.size - b.concepts.size);
    if (!best) return 0;
    taken.push(best.score);
    left.splice(left.indexOf(best), 1);
  }
  const ordinal = left.filter(({ text }) => /^\d+$/.test(text));
  if (hint.ordinal !== null && ordinal.every(({ text }) => text !== hint.ordinal)) return 0;
  let score = taken.reduce((sum, one) => sum + one, 0) / taken.length;
  for (const { text, concepts, score: known } of left) {
    const has = (some: readonly Concept[]) => some.some((concept) => concepts.has(concept));
    if (/^\d+$/.test(text)) {
      score -= text === (hint.ordinal ?? '1') ? 0 : 0.5;
    } else if (has(hint.allows) || table.some((part) => part.text === text)) {
      score -= 0.01;
    } else if (has(hint.forbids) && known >= 0.7) {
      score -= 0.6;
    } else if (has(harmless)) {
      score -= 0.02;
    } else {
      score -= known === 0 ? 0.12 : 0.25 * known;
    }
  }
  return Math.max(0, score * hint.weight);
}

import { normalizeNumber } from './normalizeNumber.ts';

/**
 * Whether people who leave out the beginning of a number write this: `10042` and `2026/10042` are ends
 * of `RE-2026-10042`, `042` is none, and no number is its own end.
 */
export function isEndOf(end: string, whole: string): boolean {
  const wanted = normalizeNumber(end);
  const parts =
    whole
      .normalize('NFKC')
      .toUpperCase()
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  return parts.some((_part, index) => index > 0 && parts.slice(index).join('') === wanted);
}

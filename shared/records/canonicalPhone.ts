import { canonicalLine } from './canonicalLine.ts';

/**
 * A phone number as it is compared: `+49 (0)30 / 123-45`, `0049 30 12345` and `+493012345` are one, because Outlook
 * and phones write a number anew in their own way. Letters stay (extensions, vanity numbers, a remark); numbers with
 * and without a country stay apart, since only a guess could tell. Null for nothing.
 */
export function canonicalPhone(text: string): string | null {
  const line = canonicalLine(text);
  if (line === null) return null;
  const bare = line.replace(/^tel:/i, '').replace(/^((?:\+|00)[^()]*)\(0\)/, '$1');
  const number = /^[ -~]*$/.test(bare)
    ? bare.toLowerCase().replace(/[^a-z0-9+*#,;]+/g, '')
    : significant(bare);
  const international = number.replace(/^00(?=[1-9])/, '+');
  // Signs without any digit ("---") are compared as they stand.
  return international === '' ? line : international;
}

/** Taking characters out brings others together that Unicode composes, so until nothing moves any more. */
function significant(text: string): string {
  let number = text;
  for (let before = ''; before !== number;) {
    before = number;
    number = number
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}+*#,;]+/gu, '');
  }
  return number;
}

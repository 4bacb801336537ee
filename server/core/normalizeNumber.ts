/**
 * A document number as it is compared: upper case, without the dashes, slashes, dots and blanks
 * that people add and leave out, so `re 2026/10042` and `RE-2026-10042` are the same. Leading zeros
 * count. Empty when the text holds no letter or digit.
 */
export function normalizeNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

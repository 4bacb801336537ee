import { ibanLength } from './ibanLength.ts';
import { isNumberLabel } from './isNumberLabel.ts';

/** Words after which a telephone number follows. */
const namedPhone =
  /(?<![\p{L}\d])(?:tel|telefon|telephone|phone|fon|mobil|mobile|handy|cell|fax|telefax|durchwahl|ext)(?![\p{L}\d])[.:)]{0,2}[ \t]{0,3}[+(]?\d[\d ()/.-]{2,28}/giu;

/** With a country's code: +49 (0)89 1234-567, 0049 89 1234567. */
const worldPhone = /(?:\+|(?<![\p{L}\d])00)[1-9][\d ()/.-]{6,26}\d/gu;

/** With an area code: 089/1234567, (030) 123 456-0. */
const localPhone = /(?<![\p{L}\d/.-])\(?0[1-9]\d{1,4}\)? ?[/ -] ?\d[\d -]{4,14}/gu;

const ibanStart = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,32}/gu;

/**
 * The text with web addresses, mail addresses, bank account numbers and telephone numbers replaced
 * by line ends of the same length: they are full of digits that are no document numbers, and every
 * position stays. Takes time in proportion to the text: every repetition in its patterns has an
 * upper bound.
 */
export function maskNoise(text: string): string {
  return text
    .replace(/\S+/g, (word) => (isInternetAddress(word) ? blank(word) : word))
    .replace(ibanStart, (run) => blankIban(run))
    .replace(namedPhone, blank)
    .replace(worldPhone, (run) =>
      run.startsWith('00') && !/[ ()/.-]/.test(run) ? run : blank(run),
    )
    .replace(localPhone, (run, at: number, all: string) => (isNamed(all, at) ? run : blank(run)));
}

function isInternetAddress(word: string): boolean {
  if (word.includes('://') || /^\W{0,3}www\./i.test(word)) return true;
  const at = word.indexOf('@');
  return at > 0 && at < word.length - 1;
}

function blankIban(run: string): string {
  const length = ibanLength(run);
  return length === null ? run : blank(run.slice(0, length)) + run.slice(length);
}

/** `Rechnung 0815-123456` is no telephone number, because a word says what it is. */
function isNamed(text: string, at: number): boolean {
  const word = /([\p{L}]{2,30})[.:]{0,2} ?$/u.exec(text.slice(Math.max(0, at - 34), at))?.[1];
  return word !== undefined && isNumberLabel(word);
}

/** Line ends, because nothing is joined across them. */
function blank(run: string): string {
  return '\n'.repeat(run.length);
}

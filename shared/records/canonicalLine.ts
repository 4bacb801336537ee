/** What XML 1.0 cannot carry, and what databases strip: controls, halves of a pair, noncharacters. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const unwritable = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/** Line ends, as Word, Unicode and old systems write them, and tabs. */
// eslint-disable-next-line no-control-regex -- as above
const breaks = /[\t\n\u000b\f\r\u0085\u2028\u2029]+/g;

/** Latin-1 without controls and hard blanks: composed by nature, with nothing to be taken out. Most lines are this. */
const plain = /^[ -~¡-ÿ]*$/;

/**
 * One line of text as it is compared: composed (NFC), nothing that cannot be written, line ends as one blank, hard
 * blanks soft, none at the ends. Blanks inside stay. Null for a line with nothing in it.
 */
export function canonicalLine(text: string): string | null {
  if (plain.test(text)) return text.trim() || null;
  const line = text
    .toWellFormed()
    .replace(unwritable, '')
    .replace(breaks, ' ')
    .replaceAll('\u00a0', ' ')
    .normalize('NFC')
    .trim();
  return line === '' ? null : line;
}

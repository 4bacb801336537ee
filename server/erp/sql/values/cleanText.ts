// Control characters, and those that turn the direction of text around: a name could pretend to be another.
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A text of the ERP made fit to be shown: no control characters, no broken surrogates, not endless. Markup stays what
 * it is, plain text.
 * @param lines whether line breaks are kept.
 * @param limit in UTF-16 units.
 */
export function cleanText(text: string, lines: boolean, limit: number): string {
  const clean = lines
    ? text
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map((line) => line.replace(unseen, ' ').trimEnd())
        .join('\n')
    : text.replace(unseen, ' ').replace(/\s+/g, ' ');
  const whole = clean.trim();
  return (whole.length > limit ? `${whole.slice(0, limit - 1)}…` : whole).toWellFormed();
}

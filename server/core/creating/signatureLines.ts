import { isNameLine } from './isNameLine.ts';

/** More lines than these are no signature any more, but a text below one. */
const most = 16;

/** Where the earlier mail begins that this one answers. */
const quoted = [
  /^\s*>/,
  /^\s*-{2,}\s*(original message|ursprüngliche nachricht|weitergeleitete nachricht|forwarded message|исходное сообщение)/i,
  /^\s*_{10,}\s*$/,
  /^\s*(from|von|de|da|от|від)\s*:\s.*(@|<)/i,
  /^\s*(am|on|le|il)\s.{5,120}(schrieb|wrote|a écrit|ha scritto).{0,80}:?\s*$/i,
  /^.{5,120}\s(пишет|написал|написала)\s*:?\s*$/i,
];

/** How people say goodbye; what comes after it is who they are. */
const closing = new RegExp(
  `^\\s*(${[
    ...['mit (freundlichen|besten|herzlichen|lieben) gr(ü|ue)(ß|ss)en', 'mfg', 'hochachtungsvoll'],
    ...['(viele|beste|freundliche|herzliche|liebe|sch(ö|oe)ne) gr(ü|ue)(ß|ss)e', 'gru(ß|ss)'],
    ...['(kind|best|warm|many)( regards|est regards)', 'regards', 'sincerely', 'yours'],
    ...['cheers', 'thanks', 'thank you', '(bien )?cordialement', 'bien à vous', 'salutations'],
    ...['(cordiali|distinti) saluti', 'с уважением', 'с наилучшими пожеланиями', 'з повагою'],
  ].join('|')})(?![\\p{L}])`,
  'iu',
);

/**
 * The lines that say who wrote a mail: those below the goodbye, below the mark that programs put before a signature
 * (RFC 3676 section 4.3), or from the writer's name on near the end; without the mail that it answers. Empty where there is
 * none of these: a guess out of a whole letter would be wrong more often than right.
 */
export function signatureLines(body: string, writer: string): string[] {
  const lines = body.split(/\r\n|\r|\n/).map((line) => line.replaceAll('\u00a0', ' ').trimEnd());
  const end = lines.findIndex((line) => quoted.some((pattern) => pattern.test(line)));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => line.trim() !== '');
  const marked = own.findLastIndex((line) => /^--\s*$/.test(line));
  const greeted = own.findLastIndex((line) => line.length < 80 && closing.test(line));
  const after = Math.max(marked, greeted) + 1;
  const named = own.findLastIndex((line) => isNameLine(line, writer));
  const from = after > 0 ? after : named >= own.length - most ? named : -1;
  if (from < 0) return [];
  return own.slice(from, from + most).map((line) => line.trim());
}

import type { NumberCandidate } from './findDocumentNumbers.ts';

/** Each is a search of its own in the directory. */
const maxShort = 3;

/**
 * The candidates that may be the end of a longer number, as people quote it who leave out letters and
 * year: `Rechnung Nr. 10042`, `Auftrag 2026-10042`. The likeliest three. What the text calls an
 * organization's number is none, and bare digits only in a subject.
 */
export function shortNumbers(numbers: readonly NumberCandidate[]): NumberCandidate[] {
  return numbers
    .filter(({ normal, sure, where, of }) => {
      if (!/^\d{4,12}$/.test(normal) || of === 'organization') return false;
      return sure || where === 'subject';
    })
    .slice(0, maxShort);
}

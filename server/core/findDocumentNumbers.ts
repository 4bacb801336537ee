import { scanNumbers, type ScannedNumber } from './scanNumbers.ts';

/** The texts of an item that may quote a document number. */
export interface ItemTexts {
  subject: string;
  body: string;
  attachmentNames: readonly string[];
}

/** A piece of text that may be a document number; whether it is one, the directory says. */
export interface NumberCandidate extends ScannedNumber {
  /** Where it stands; the first of subject, attachment, body. */
  where: 'subject' | 'body' | 'attachment';
}

/** So many are looked up at most, the likeliest first. */
const maxCandidates = 200;

/** More text than this is not looked at, in UTF-16 units: what the API lets through. */
const maxText = 80_000;

/**
 * The document numbers that an item may quote, each once: those of the subject first, then of the
 * attachments' names, then of the body; in each the sure ones first. Dates, amounts, telephone and
 * account numbers, post codes and web addresses are left out. Time is proportional to the text,
 * whatever is in it.
 */
export function findDocumentNumbers(texts: ItemTexts): NumberCandidate[] {
  const names = texts.attachmentNames.map((name) => name.replace(/\.(?!\d+$)[a-z\d]{1,5}$/i, ''));
  // Post codes have five digits, so in a body, where addresses stand, bare digits need one more.
  const found: NumberCandidate[] = [
    ...placed('subject', scanNumbers(readable(texts.subject), 5)),
    ...placed('attachment', scanNumbers(readable(names.join('\n')), 5)),
    ...placed('body', scanNumbers(readable(texts.body), 6)),
  ];
  const best = new Map<string, NumberCandidate>();
  for (const candidate of found) {
    const known = best.get(candidate.normal);
    if (known === undefined) best.set(candidate.normal, candidate);
    else best.set(candidate.normal, merged(known, candidate));
  }
  return [...best.values()].slice(0, maxCandidates);
}

/**
 * Letters and their marks in one piece, as Macs and some mail programs do not send them; without the
 * signs nobody sees (zero-width spaces, soft hyphens, marks of direction) that copied text is full of.
 */
function readable(text: string): string {
  return text
    .slice(0, maxText)
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '');
}

function placed(where: NumberCandidate['where'], scanned: ScannedNumber[]): NumberCandidate[] {
  return [...scanned.filter((one) => one.sure), ...scanned.filter((one) => !one.sure)].map(
    (one) => ({ ...one, where }),
  );
}

/** A number that stands on its own once is no mere part of another. */
function merged(first: NumberCandidate, again: NumberCandidate): NumberCandidate {
  return {
    ...first,
    sure: first.sure || again.sure,
    within: first.within === null || again.within === null ? null : first.within,
    of:
      first.of === null || again.of === null ? (first.of ?? again.of) : agreed(first.of, again.of),
  };
}

/** What both say; two that contradict say nothing. */
function agreed(a: NumberCandidate['of'], b: NumberCandidate['of']): NumberCandidate['of'] {
  return a === b ? a : null;
}

import { isEverydayNumber } from './isEverydayNumber.ts';
import { maskNoise } from './maskNoise.ts';
import { normalizeNumber } from './normalizeNumber.ts';
import { numberLabel, type NumberLabel } from './numberLabel.ts';
import { splitElements, type TextElement, type TextPart } from './splitElements.ts';

/** What may be a document number in one text. */
export interface ScannedNumber {
  /** As it stands in the text. */
  number: string;
  /** As it is looked up. */
  normal: string;
  /**
   * It has letters, or parts, or a word before it says that a number follows. Bare digits are
   * unsure.
   */
  sure: boolean;
  /** The normal form of a longer number that this one is a part of, where there is one. */
  within: string | null;
  /** What the text says it is the number of: `Kundennummer`, `Rechnung Nr.`; null where nothing. */
  of: 'organization' | 'other' | null;
}

/** A stretch of the text and whether something says that it is a number, and of what. */
interface Span {
  start: number;
  end: number;
  named: boolean;
  of: ScannedNumber['of'];
}

/** Short words before a number that are no prefix of it: `am 12`, `EUR 500`, `Mai 2026`. */
const noPrefixes = new Set(
  `am um ab bis vom von seit ca kw und and the of in on at to for per je bei zu mit der die das den
  dem des ein eine by from is ist are uhr plz eur euro chf usd gbp fr sfr tel fax jan feb mar apr may mai
  jun juni jul juli aug sep sept oct okt nov dec dez march april june july mo di mi do fr sa so mon
  tue wed thu fri sat sun`.split(/\s+/),
);

/** One blank or underscore (file names have them for blanks). */
const narrowGap = /^[ _\u00a0\u202f]$/;
/** What may stand between `Nr` and the number. */
const labelGap = /^[ \t\u00a0_.:#№°(]{1,5}\n?$|^\.?:?[ \t]{0,2}\r?\n$/;

/**
 * Everything in the text that may be a document number, in the order of the text. Parts of a longer
 * number are given too, and say so, because nobody but the directory knows how this ERP writes its
 * numbers: `RE 2026 10042`, `RE-2026/10042` and `Rechnung Nr. 10042` are all found. Time is
 * proportional to the text.
 *
 * @param minBareDigits how many digits without letters, parts or a word before them are needed.
 */
export function scanNumbers(text: string, minBareDigits: number): ScannedNumber[] {
  const clean = maskNoise(text);
  const elements = splitElements(clean);
  const found: ScannedNumber[] = [];
  let before: { span: Span; normal: string }[] = [];
  elements.forEach((_element, index) => {
    const spans = spansOf(clean, elements, index);
    const accepted = spans
      .filter((span) => isCandidate(clean, span, minBareDigits))
      .map((span) => ({ span, normal: normalizeNumber(clean.slice(span.start, span.end)) }));
    for (const { span, normal } of accepted) {
      found.push({
        number: clean.slice(span.start, span.end),
        normal,
        sure: isSure(clean, span),
        within: longestAround(span, normal, [...before, ...accepted]),
        of: span.of,
      });
    }
    before = accepted;
  });
  return found;
}

/** The ways in which the element at this place can be read as a number, with its neighbours. */
function spansOf(text: string, elements: readonly TextElement[], index: number): Span[] {
  const element = elements[index];
  if (element === undefined || !element.parts.some((part) => part.digits)) return [];
  const previous = elements[index - 1];
  const next = elements[index + 1];
  const label = labelBefore(text, elements, index);
  const named = label !== null || followsSign(text, element);
  const { first, last } = trimmed(text, element.parts);
  const isStripped = first !== element.parts[0];
  const ownLabel = isStripped ? numberLabel(text.slice(element.start, first.start - 1)) : null;
  const of = thing(ownLabel) ?? thing(label);
  const core = { start: first.start, end: last.end, named: named || ownLabel !== null, of };
  const spans: Span[] = [core];
  const end = element.end > last.end ? element.end : null;
  if (end !== null) spans.push({ ...core, end });
  if (isStripped) spans.push({ start: element.start, end: last.end, named, of });
  const prefix = prefixStart(text, element, previous);
  if (prefix !== null) spans.push({ start: prefix, end: last.end, named, of });
  const tail = end === null ? tailEnd(next) : null;
  if (tail !== null) {
    if (prefix !== null) spans.push({ start: prefix, end: tail, named, of });
    if (first.letters || isYear(text, first)) spans.push({ ...core, end: tail });
  }
  return spans;
}

/**
 * Without the word before (`Rechnung-`) and the word behind (`-Kopie`, `.pdf`) that are not of the
 * number.
 */
function trimmed(text: string, parts: readonly TextPart[]): { first: TextPart; last: TextPart } {
  const firstDigits = parts.findIndex((part) => part.digits);
  let from = 0;
  while (from < firstDigits && isWord(text, parts[from])) from++;
  const to = parts.findLastIndex((part) => part.digits);
  const [first, last] = [parts[from], parts[to]];
  if (first === undefined || last === undefined) throw new RangeError('An element has parts.');
  return { first, last };
}

/** A label or a long word; a short one is more likely the number's own prefix. */
function isWord(text: string, part: TextPart | undefined): boolean {
  if (part === undefined) return false;
  const word = text.slice(part.start, part.end);
  return word.length > 4 || /^(?:nr|no|num)$/i.test(word);
}

/** Where a short word with one blank before the number begins: `AU 2026/0815`. */
function prefixStart(
  text: string,
  element: TextElement,
  previous: TextElement | undefined,
): number | null {
  const part = previous?.parts[0];
  if (part === undefined || previous?.parts.length !== 1 || part.digits) return null;
  if (element.parts[0]?.digits !== true || !narrowGap.test(element.gap)) return null;
  const word = text.slice(part.start, part.end);
  if (word.length > 5 || noPrefixes.has(word.toLowerCase())) return null;
  return part.start;
}

/** Where three to eight digits end that follow with one blank: `RE 2026 10042`. */
function tailEnd(next: TextElement | undefined): number | null {
  const part = next?.parts[0];
  if (part === undefined || next?.parts.length !== 1 || part.letters) return null;
  const digits = part.end - part.start;
  return narrowGap.test(next.gap) && digits >= 3 && digits <= 8 ? part.end : null;
}

function isYear(text: string, part: TextPart): boolean {
  return /^(?:19|20)\d{2}$/.test(text.slice(part.start, part.end));
}

/** Whether `#` stands right before the element. */
function followsSign(text: string, element: TextElement): boolean {
  return /[#№]$/.test(text.slice(Math.max(0, element.start - 1), element.start));
}

/**
 * The word right before the element that says what it is the number of; where that says no more than
 * `Nr.`, the word before it: `Rechnung Nr. 10042`, `Kd.-Nr. 10042`.
 */
function labelBefore(
  text: string,
  elements: readonly TextElement[],
  index: number,
): NumberLabel | null {
  const element = elements[index];
  const part = elements[index - 1]?.parts.at(-1);
  if (element === undefined || part === undefined || part.digits) return null;
  if (!labelGap.test(element.gap)) return null;
  const label = numberLabel(text.slice(part.start, part.end));
  if (label !== 'any') return label;
  const before = elements[index - 1]?.parts.at(-2) ?? elements[index - 2]?.parts.at(-1);
  if (before === undefined || part.start - before.end > 4) return label;
  return numberLabel(text.slice(before.start, before.end)) ?? label;
}

function thing(label: NumberLabel | null): ScannedNumber['of'] {
  return label === 'any' ? null : label;
}

function isCandidate(text: string, span: Span, minBareDigits: number): boolean {
  const number = text.slice(span.start, span.end);
  const normal = normalizeNumber(number);
  const digits = normal.replace(/\D/g, '').length;
  if (normal.length > 24 || digits < 3) return false;
  const around = {
    before: text.slice(Math.max(0, span.start - 8), span.start),
    behind: text.slice(span.end, span.end + 12),
  };
  const core = number.replace(/^\p{L}+[ _\u00a0\u202f]/u, '');
  if (isEverydayNumber(core, around, span.named || core !== number)) return false;
  if (!span.named && isWordWithYear(number)) return false;
  if (digits < normal.length || span.named) return true;
  if (digits < number.length) return digits >= 5;
  return digits >= minBareDigits && digits <= 14;
}

/** `Messe 2026` and `KW2026`; `RE-1950` may well be a number, and the directory says whether it is. */
function isWordWithYear(number: string): boolean {
  return /^\p{L}+[^\p{L}\d]?(?:19|20)\d{2}$/u.test(number) && !/^\p{Lu}{2,3}-\d{4}$/u.test(number);
}

function isSure(text: string, span: Span): boolean {
  return span.named || !/^\d+$/.test(text.slice(span.start, span.end));
}

/** The longest candidate that holds this one and more. */
function longestAround(
  inner: Span,
  normal: string,
  candidates: readonly { span: Span; normal: string }[],
): string | null {
  let longest: string | null = null;
  for (const { span, normal: other } of candidates) {
    const holds =
      span.start <= inner.start && span.end >= inner.end && other.length > normal.length;
    if (holds && other.length > (longest?.length ?? 0)) longest = other;
  }
  return longest;
}

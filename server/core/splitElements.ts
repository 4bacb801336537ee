/**
 * Words and digits that stand together without a blank: `RE-2026-10042`, `Rechnung`, `2026/0815`.
 */
export interface TextElement {
  start: number;
  end: number;
  parts: TextPart[];
  /** What stands between the element before and this one. */
  gap: string;
}

/** A run of letters and digits inside an element. */
export interface TextPart {
  start: number;
  end: number;
  letters: boolean;
  digits: boolean;
}

/** One of these between two runs, with no blank, ties them together; dashes of every length. */
const ties = /^[-/.\u2010-\u2015\u2212]$/;

/** Longer runs are no words and no numbers: encoded files, keys. */
const maxRun = 40;

/** A number has at most this many parts; what has more (identifiers, file paths) is none. */
const maxParts = 6;

/**
 * Takes a text apart, in time proportional to its length. Elements that cannot hold a number are
 * kept as neighbours.
 */
export function splitElements(text: string): TextElement[] {
  const elements: TextElement[] = [];
  let open: TextElement | null = null;
  let previousEnd = 0;
  for (const match of text.matchAll(/[\p{L}\d]+/gu)) {
    const start = match.index;
    const part: TextPart = {
      start,
      end: start + match[0].length,
      letters: /\p{L}/u.test(match[0]),
      digits: /\d/.test(match[0]),
    };
    const tooFar = start - previousEnd > 8;
    const between = tooFar ? '\n' : text.slice(previousEnd, start);
    if (open !== null && ties.test(between) && !startsAgain(text, open, part)) {
      open.parts.push(part);
      open.end = part.end;
    } else {
      open = { start, end: part.end, parts: [part], gap: between };
      elements.push(open);
    }
    previousEnd = part.end;
  }
  for (const element of elements) {
    const isNoise =
      element.parts.length > maxParts ||
      element.parts.some((part) => part.end - part.start > maxRun);
    if (isNoise) element.parts = [];
  }
  return elements;
}

/** `RE-10042/RE-10043` is two numbers: the word that the first began with comes again. */
function startsAgain(text: string, open: TextElement, part: TextPart): boolean {
  const first = open.parts[0];
  if (first === undefined || first.digits || part.digits) return false;
  return text.slice(first.start, first.end) === text.slice(part.start, part.end);
}

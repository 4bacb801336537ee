import { tokensOf } from './tokensOf.ts';
import { vocabulary, type Concept } from './vocabulary.ts';
import type { WordPart } from './WordPart.ts';

const entries = (Object.keys(vocabulary) as Concept[]).flatMap((concept) =>
  vocabulary[concept].split(' ').map((word) => [word, concept] as const),
);
/** Each word with all it stands for. */
const words = new Map(
  [...Map.groupBy(entries, ([word]) => word)].map(([word, found]) => [
    word,
    new Set(found.map(([, concept]) => concept)),
  ]),
);
const endings = ['e', 'n', 's', 'i', 'a', 'en', 'er', 'es', 'em', 'ern', 'nen', 'ung', 'd', 'ed'];
const nothing: ReadonlySet<Concept> = new Set();
/** Words of two letters that end a name without a sign before them: `KDNR`, `kontaktid`. */
const shortEnds = ['nr', 'id', 'kz'];

/**
 * The parts of a table's or column's name and what they mean: `P_E-MAIL`, `geburtsDatum`, `FaelDat`. Parts are found where the
 * name has capitals, digits or signs, and inside compounds; the reading that explains most letters best is taken.
 * @param prefix what each column of the table begins with, and so says nothing.
 */
export function partsOf(name: string, prefix: string | null = null): WordPart[] {
  const all = tokensOf(name);
  const tokens = all.length > 1 && all[0] === prefix ? all.slice(1) : all;
  const text = tokens.join('');
  const edges = new Set<number>([0]);
  for (const token of tokens) edges.add(Math.max(...edges) + token.length);
  /** The best reading of the first so many letters. */
  const best: { worth: number; parts: WordPart[] }[] = [{ worth: 0, parts: [] }];
  for (let end = 1; end <= text.length; end++) {
    const before = best[end - 1] ?? { worth: 0, parts: [] };
    best[end] = { worth: before.worth - 0.3, parts: withLetter(before.parts, text[end - 1] ?? '') };
    for (let start = Math.max(0, end - 24); start < end; start++) {
      const piece = text.slice(start, end);
      const found = meaningOf(piece, edges.has(start), edges.has(end));
      const from = best[start];
      if (!found || !from) continue;
      const worth = from.worth + found.score * piece.length - 0.6;
      if (worth > (best[end]?.worth ?? 0)) {
        best[end] = { worth, parts: [...from.parts, { text: piece, ...found }] };
      }
    }
  }
  return best[text.length]?.parts ?? [];
}

/** Letters that mean nothing stay together. */
function withLetter(parts: readonly WordPart[], letter: string): WordPart[] {
  const last = parts.at(-1);
  return last?.score === 0 && !/^\d$/.test(last.text)
    ? [...parts.slice(0, -1), { ...last, text: last.text + letter }]
    : [...parts, { text: letter, concepts: nothing, score: 0 }];
}

function meaningOf(
  piece: string,
  atStart: boolean,
  atEnd: boolean,
): { concepts: ReadonlySet<Concept>; score: number } | null {
  if (/^\d+$/.test(piece)) return atStart && atEnd ? { concepts: nothing, score: 1 } : null;
  const exact = words.get(piece);
  const isLong = piece.length > 2 || (atEnd && (atStart || shortEnds.includes(piece)));
  if (exact && (atStart || atEnd || piece.length > 3) && isLong) {
    return { concepts: exact, score: atStart && atEnd ? 1 : 0.95 };
  }
  if (!atStart || !atEnd || piece.length < 2) {
    // `adressen` of `adressenliste`: an ending inside a compound.
    const joint = /^(.{4,})(?:en|er|es|e|n|s)$/.exec(piece)?.[1];
    const found = joint === undefined ? undefined : words.get(joint);
    return found && atStart ? { concepts: found, score: 0.85 } : null;
  }
  return /\d/.test(piece) ? null : (inflected(piece) ?? abbreviated(piece));
}

/** A word of the vocabulary with an ending: `adressen`, `contacts`, `faelliges`. */
function inflected(piece: string): { concepts: ReadonlySet<Concept>; score: number } | null {
  for (const ending of endings) {
    if (!piece.endsWith(ending)) continue;
    const stem = piece.slice(0, -ending.length);
    const found =
      stem.length >= 4
        ? (words.get(stem) ?? words.get(`${stem}e`) ?? words.get(`${stem}o`))
        : undefined;
    if (found) return { concepts: found, score: 0.9 };
  }
  // Another word of the same stem: `realisation` beside `realise`.
  for (let length = piece.length - 1; length >= Math.max(6, piece.length - 6); length--) {
    const found = words.get(piece.slice(0, length)) ?? words.get(`${piece.slice(0, length)}e`);
    if (found) return { concepts: found, score: 0.75 };
  }
  const singular = piece.endsWith('ies') ? words.get(`${piece.slice(0, -3)}y`) : undefined;
  return singular ? { concepts: singular, score: 0.9 } : null;
}

const kept = new Map<string, { concepts: ReadonlySet<Concept>; score: number } | null>();

/**
 * The beginning of a word (`Betr`, `Abt`), or its first letter and some that follow (`Fkt`, `VNa`). What can be short for
 * several words means all of them, each a little.
 */
function abbreviated(piece: string): { concepts: ReadonlySet<Concept>; score: number } | null {
  const known = kept.get(piece);
  if (known !== undefined) return known;
  const all = [...words];
  const begun = all.filter(([word]) => word.startsWith(piece) && word.length > piece.length);
  const skipped =
    begun.length > 0 || piece.length < 3
      ? []
      : all.filter(([word]) => word.length <= piece.length * 4 && isThinned(piece, word));
  const found = [...begun, ...skipped];
  const sureness = piece.length === 2 ? 0.6 : begun.length > 0 ? 0.8 : 0.65;
  const score = sureness - Math.min(piece.length === 2 ? 0.05 : 0.2, found.length * 0.01);
  const result =
    found.length === 0
      ? null
      : { concepts: new Set(found.flatMap(([, concepts]) => [...concepts])), score };
  kept.set(piece, result);
  return result;
}

function isThinned(piece: string, word: string): boolean {
  if (piece[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === piece[at]) at++;
  return at === piece.length;
}

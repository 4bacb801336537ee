import { normalizeNumber } from '../../../server/core/normalizeNumber.ts';
import { searchWords } from '../../../server/core/searchWords.ts';
import type { DirectoryEntry } from '../../../server/ports/ErpConnector.ts';

/** What a search must find, by looking at every record; as `kind/key`. */
export function searchNaively(
  entries: readonly DirectoryEntry[],
  text: string,
  { kinds, limit, offset }: { kinds: readonly string[]; limit: number; offset: number },
): string[] {
  const asked = searchWords(text);
  const joined = asked.join('');
  const ranked = entries.flatMap((entry) => {
    const numbers = entry.numbers.flatMap((number) => searchWords(normalizeNumber(number)));
    const own = [...numbers, ...wordsOf([...entry.numbers, ...entry.texts])];
    const borrowed = wordsOf([...entry.addresses, ...entry.domains, ...entry.context]);
    const fits = asked.map((word) => fitOf(word, own, borrowed));
    const matches = !fits.includes(null) || numbers.includes(joined);
    if (asked.length === 0 || !matches) return [];
    const isNumber = [...asked, joined].some((word) => numbers.includes(word));
    const fit = fits.reduce((sum: number, one) => sum + (one ?? 0), 0);
    return [{ ref: entry.ref, order: [isNumber ? 0 : 1, -fit, -entry.weight] }];
  });
  return ranked
    .filter(({ ref }) => kinds.length === 0 || kinds.includes(ref.kind))
    .sort((a, b) => a.order.map((n, i) => n - b.order[i]!).find((n) => n !== 0) ?? 0)
    .slice(offset, offset + limit)
    .map(({ ref }) => `${ref.kind}/${ref.key}`);
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => searchWords(text));
}

/** How well a word fits: whole words before beginnings, a record's own before those it borrows; null: not at all. */
function fitOf(word: string, own: readonly string[], borrowed: readonly string[]): number | null {
  if (own.includes(word)) return 3;
  if (borrowed.includes(word)) return 2;
  if (own.some((one) => one.startsWith(word))) return 1;
  return borrowed.some((one) => one.startsWith(word)) ? 0 : null;
}

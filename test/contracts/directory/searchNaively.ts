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
    const texts = [...entry.numbers, ...entry.texts, ...entry.addresses, ...entry.domains];
    const words = [...numbers, ...texts.flatMap((one) => searchWords(one))];
    const matches =
      asked.every((word) => words.some((own) => own.startsWith(word))) || numbers.includes(joined);
    if (asked.length === 0 || !matches) return [];
    const isNumber = [...asked, joined].some((word) => numbers.includes(word));
    const whole = asked.filter((word) => words.includes(word)).length;
    return [{ ref: entry.ref, order: [isNumber ? 0 : 1, -whole, -entry.weight] }];
  });
  return ranked
    .filter(({ ref }) => kinds.length === 0 || kinds.includes(ref.kind))
    .sort((a, b) => a.order.map((n, i) => n - b.order[i]!).find((n) => n !== 0) ?? 0)
    .slice(offset, offset + limit)
    .map(({ ref }) => `${ref.kind}/${ref.key}`);
}

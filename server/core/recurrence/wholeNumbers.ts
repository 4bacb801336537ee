/** The whole numbers of a list, each once; null when there is anything else in it, or one out of range. */
export function wholeNumbers(list: string, from: number, to: number): readonly number[] | null {
  const numbers = new Set<number>();
  for (const text of list.split(',')) {
    const number = /^-?\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= from && number <= to)) return null;
    numbers.add(number);
  }
  return [...numbers];
}

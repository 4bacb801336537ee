/**
 * What there is, in pages that writing in between does not disturb: each page is read anew, behind the end of the last.
 *
 * @param read all of it, in order.
 * @param isBehind whether one comes after another in that order.
 */
export async function* pagesInOrder<T>(
  read: () => Promise<readonly T[]>,
  isBehind: (one: T, end: T) => boolean,
  pageSize: number,
): AsyncGenerator<T[]> {
  for (let last: T | null = null; ;) {
    const end: T | null = last;
    const all = await read();
    const page = all.filter((one) => end === null || isBehind(one, end)).slice(0, pageSize);
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    last = page.at(-1) ?? null;
  }
}

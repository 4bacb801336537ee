import type { SeededRandom } from '../../../server/sandbox/erp/SeededRandom.ts';

/** The same things in an order drawn by chance. */
export function shuffled<T>(things: readonly T[], random: SeededRandom): T[] {
  return things
    .map((thing) => ({ thing, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}

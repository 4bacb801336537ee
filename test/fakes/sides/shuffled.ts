import type { Chance } from './Chance.ts';

/** The same members in an order by chance (Fisher and Yates). */
export function shuffled<T>(members: readonly T[], chance: Chance): T[] {
  const order = [...members];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(chance.next() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

import { Temporal } from 'temporal-polyfill';
import { wallOf } from '../../../core/time/wallOf.ts';
import type { Item } from '../store/Item.ts';
import { lastDay } from './lastDay.ts';
import { occurrencesOnWall } from './occurrencesOnWall.ts';
import { seriesOf } from './seriesOf.ts';

/** Days that an occurrence can have been moved beyond the edge of its series. */
const moved = 366;

/**
 * The first or the last occurrence of a series, from where it begins or ends; undefined where it has none, or no end.
 */
export function edgeOccurrence(master: Item, edge: 'first' | 'last'): Item | undefined {
  const { start: began, recurrence } = seriesOf(master);
  const start = wallOf(began);
  const { range } = recurrence;
  if (edge === 'last' && range.type === 'endless') return undefined;
  if (edge === 'last' && range.type === 'count') {
    return occurrencesOnWall(master, start.subtract({ days: moved }), lastDay).at(-1);
  }
  const end = range.type === 'until' ? Temporal.PlainDateTime.from(range.date) : lastDay;
  // A series of many years is looked at a little at first.
  for (const years of [1, 10, 100, 1000]) {
    const found =
      edge === 'first'
        ? occurrencesOnWall(master, start.subtract({ days: moved }), start.add({ years }))
        : occurrencesOnWall(master, end.subtract({ years }), end.add({ days: moved }));
    if (found.length > 0) return edge === 'first' ? found[0] : found.at(-1);
  }
  return undefined;
}

import { Temporal } from 'temporal-polyfill';
import type { Item } from '../store/Item.ts';
import { occurrencesOnWall } from './occurrencesOnWall.ts';
import { zoneOf } from './zoneOf.ts';

/**
 * The occurrences of a series in a stretch of time, in the order of their starts; what only reaches into it too.
 *
 * @param window UTC
 */
export function occurrencesIn(master: Item, window: { from: string; to: string }): Item[] {
  // Looked for a day around it and told by instants: a clock that is put forward or back shows other times.
  const wall = (text: string, hours: number) =>
    Temporal.Instant.from(text)
      .add({ hours })
      .toZonedDateTimeISO(zoneOf(master.properties))
      .toPlainDateTime();
  return occurrencesOnWall(master, wall(window.from, -24), wall(window.to, 24)).filter((item) =>
    isIn(item, window),
  );
}

function isIn({ properties }: Item, window: { from: string; to: string }): boolean {
  const [start, end] = ['Start', 'End'].map((name) => Date.parse(properties[name]?.text ?? ''));
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  return start !== undefined && end !== undefined && start < to && (end > from || start >= from);
}

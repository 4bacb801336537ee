import { Temporal } from 'temporal-polyfill';
import type { Item } from '../store/Item.ts';
import { zoneOf } from './zoneOf.ts';

/** When an occurrence would be, had it never been moved: UTC, from the wall time that is its name. */
export function originalStart({ properties }: Item, original: string): string {
  return Temporal.PlainDateTime.from(original)
    .toZonedDateTime(zoneOf(properties))
    .toInstant()
    .toString({ smallestUnit: 'second' });
}

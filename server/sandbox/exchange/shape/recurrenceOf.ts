import { Temporal } from 'temporal-polyfill';
import { zoneOf } from '../calendar/zoneOf.ts';
import type { Item } from '../store/Item.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/**
 * How an item recurs, with its days as Exchange writes them: the offset of the item's zone behind the date, `Z` where
 * it is UTC or a task's (Microsoft, "Create a recurring series by using EWS"); null where it does not recur.
 */
export function recurrenceOf({ kind, properties }: Item): XmlElement | null {
  const stored = properties['Recurrence'];
  if (stored === undefined) return null;
  const zone = kind === 'CalendarItem' ? zoneOf(properties) : 'UTC';
  return {
    ...stored,
    children: stored.children.map((part) => ({
      ...part,
      children: part.children.map((child) =>
        /^(Start|End)Date$/.test(child.name)
          ? { ...child, text: dayText(child.text, zone) }
          : child,
      ),
    })),
  };
}

function dayText(written: string, zone: string): string {
  const day = Temporal.PlainDate.from(written.slice(0, 10));
  const { offset } = day.toZonedDateTime(zone);
  return `${day.toString()}${offset === '+00:00' ? 'Z' : offset}`;
}

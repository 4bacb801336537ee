import { occurrencesIn } from '../../exchange/calendar/occurrencesIn.ts';
import type { Item } from '../../exchange/store/Item.ts';
import { element } from '../../exchange/xml/element.ts';
import { utcText } from '../../exchange/zones/utcText.ts';
import type { Occurrence } from '../CalendarEntry.ts';

/**
 * Makes a series have these dates, as far as they reach: the pattern's other dates are deleted
 * occurrences, dates that differ are exceptions.
 *
 * @returns the dates that the pattern does not give at all
 */
export function keepDates(master: Item, dates: readonly Occurrence[]): Occurrence[] {
  const strays = new Map(dates.map((date) => [date.original ?? date.start, date]));
  if (strays.size === 0) return [];
  const [first, last] = [Math.min(...strays.keys()), Math.max(...strays.keys())];
  const window = { from: utcText(first), to: utcText(last + 1000) };
  for (const planned of occurrencesIn(master, window)) {
    const original = planned.occurrence?.original;
    const start = Date.parse(planned.properties['Start']?.text ?? '');
    // The window also shows what began before it and is still going on.
    if (original === undefined || start < first) continue;
    const date = strays.get(start);
    strays.delete(start);
    if (date === undefined) {
      master.exceptions[original] = null;
      continue;
    }
    const properties = differences(planned, date);
    if (Object.keys(properties).length > 0) {
      master.exceptions[original] = { properties, extended: {} };
    }
  }
  return [...strays.values()];
}

function differences(planned: Item, { start, end, subject, location }: Occurrence) {
  const wanted = { Subject: subject, Location: location };
  const texts = Object.entries(wanted).filter(
    ([name, text]) => text !== undefined && text !== (planned.properties[name]?.text ?? ''),
  );
  const times = { Start: utcText(start), End: utcText(end) };
  const isMoved = Object.entries(times).some(
    ([name, text]) => planned.properties[name]?.text !== text,
  );
  const changed = [...texts, ...(isMoved ? Object.entries(times) : [])];
  return Object.fromEntries(changed.map(([name, text]) => [name, element(name, text ?? '')]));
}

import { Temporal } from 'temporal-polyfill';
import { ItemError } from '../soap/ItemError.ts';
import type { Item } from '../store/Item.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { readPattern } from './readPattern.ts';
import { edgeOccurrence } from './edgeOccurrence.ts';
import { zoneOf } from './zoneOf.ts';

const fiveYears = 5 * 366 * 24 * 3600;

/**
 * Brings an appointment into the state Exchange keeps: the end after the start, all-day ones from midnight to midnight
 * in their zone, a series starting with its first occurrence.
 *
 * @throws ItemError for times and patterns that Exchange refuses.
 */
export function settleAppointment(item: Item): void {
  const { properties } = item;
  const zone = zoneOf(properties);
  zoneOf(properties, 'End');
  checkOrder(properties);
  if (properties['IsAllDayEvent']?.text === 'true') snapToDays(properties, zone);
  if (properties['Recurrence'] !== undefined && item.occurrence === undefined) {
    moveToPattern(item, properties['Recurrence'], zone);
  }
}

function checkOrder(properties: Item['properties']): void {
  const start = Temporal.Instant.from(properties['Start']?.text ?? '');
  const end = Temporal.Instant.from(properties['End']?.text ?? '');
  const seconds = start.until(end).total('seconds');
  if (seconds < 0) {
    throw new ItemError(
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'EndDate is earlier than StartDate',
    );
  }
  if (seconds > fiveYears) {
    throw new ItemError(
      'ErrorCalendarDurationIsTooLong',
      'The duration is longer than five years.',
    );
  }
}

function snapToDays(properties: Item['properties'], zone: string): void {
  const day = (name: string) =>
    Temporal.Instant.from(properties[name]?.text ?? '').toZonedDateTimeISO(zone);
  const [first, last] = [day('Start'), day('End')];
  const start = first.startOfDay();
  const atMidnight = last.startOfDay().equals(last);
  const end = atMidnight ? last : last.add({ days: 1 }).startOfDay();
  const after = Temporal.ZonedDateTime.compare(end, start) > 0 ? end : start.add({ days: 1 });
  properties['Start'] = element('Start', text(start));
  properties['End'] = element('End', text(after));
}

function moveToPattern(item: Item, recurrence: XmlElement, zone: string): void {
  const { startDate } = readPattern(recurrence);
  const { properties } = item;
  const start = Temporal.Instant.from(properties['Start']?.text ?? '').toZonedDateTimeISO(zone);
  const end = Temporal.Instant.from(properties['End']?.text ?? '').toZonedDateTimeISO(zone);
  const length = start.toPlainDateTime().until(end.toPlainDateTime());
  const from = start.withPlainTime(start.toPlainTime());
  const moved = Temporal.PlainDate.from(startDate)
    .toPlainDateTime(from.toPlainTime())
    .toZonedDateTime(zone);
  const tried: Item = {
    ...item,
    exceptions: {},
    properties: {
      ...properties,
      Start: element('Start', text(moved)),
      End: element('End', text(moved.toPlainDateTime().add(length).toZonedDateTime(zone))),
    },
  };
  const first = edgeOccurrence(tried, 'first');
  if (first === undefined) {
    throw new ItemError(
      'ErrorRecurrenceHasNoOccurrence',
      'The specified recurrence does not have any occurrence instances in the specified range.',
    );
  }
  properties['Start'] = first.properties['Start'] ?? element('Start');
  properties['End'] = first.properties['End'] ?? element('End');
}

function text(at: Temporal.ZonedDateTime): string {
  return at.toInstant().toString({ smallestUnit: 'second' });
}

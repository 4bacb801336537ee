import { Temporal } from 'temporal-polyfill';
import { isSeries } from '../calendar/isSeries.ts';
import { occurrenceAt } from '../calendar/occurrenceAt.ts';
import { edgeOccurrence } from '../calendar/edgeOccurrence.ts';
import { originalStart } from '../calendar/originalStart.ts';
import type { Item } from '../store/Item.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { zoneLabel } from '../zones/zoneLabel.ts';
import type { Computed } from './Computed.ts';
import { itemIdOf } from './itemIdOf.ts';
import { recurrenceOf } from './recurrenceOf.ts';
import type { View } from './View.ts';

/** What follows for appointments. */
export const computedOfCalendar: Readonly<Record<string, Computed>> = {
  CalendarItemType: (item) => element('CalendarItemType', typeOf(item)),
  // False for the organizer's own master, which Microsoft's page on it calls incorrect and never changed.
  IsRecurring: (item) =>
    element(
      'IsRecurring',
      item.occurrence !== undefined ||
        (isSeries(item) && item.properties['MyResponseType']?.text !== 'Organizer'),
    ),
  IsMeeting: ({ properties }) => element('IsMeeting', hasAttendees(properties)),
  IsCancelled: ({ properties }) => properties['IsCancelled'] ?? element('IsCancelled', false),
  Duration: ({ properties }) => {
    const [start, end] = [properties['Start']?.text, properties['End']?.text];
    if (start === undefined || end === undefined) return null;
    const length = Temporal.Instant.from(start).until(Temporal.Instant.from(end), {
      largestUnit: 'hours',
    });
    return element('Duration', length.toString());
  },
  OriginalStart: (item) =>
    item.occurrence === undefined
      ? null
      : element('OriginalStart', originalStart(item, item.occurrence.original)),
  RecurrenceId: (item) =>
    item.occurrence === undefined
      ? null
      : element('RecurrenceId', originalStart(item, item.occurrence.original)),
  Recurrence: (item) => (isSeries(item) ? recurrenceOf(item) : null),
  StartTimeZone: ({ properties }) => zoneOf(properties, 'StartTimeZone'),
  EndTimeZone: ({ properties }) => zoneOf(properties, 'EndTimeZone'),
  TimeZone: ({ properties }) => {
    const id = properties['StartTimeZone']?.attributes['Id'];
    return id === undefined ? null : element('TimeZone', zoneLabel(id));
  },
  FirstOccurrence: (item, view) => edgeOf(item, view, 'FirstOccurrence', 'first'),
  LastOccurrence: (item, view) => edgeOf(item, view, 'LastOccurrence', 'last'),
  ModifiedOccurrences: (item, view) => {
    if (!isSeries(item)) return null;
    const changed = Object.keys(item.exceptions)
      .filter((original) => item.exceptions[original] !== null)
      .sort()
      .flatMap((original) => occurrenceAt(item, original) ?? []);
    return changed.length === 0
      ? null
      : element(
          'ModifiedOccurrences',
          changed.map((each) => infoOf('Occurrence', each, view)),
        );
  },
  DeletedOccurrences: (item) => {
    if (!isSeries(item)) return null;
    const gone = Object.keys(item.exceptions)
      .filter((original) => item.exceptions[original] === null)
      .sort();
    return gone.length === 0
      ? null
      : element(
          'DeletedOccurrences',
          gone.map((original) =>
            element('DeletedOccurrence', [element('Start', originalStart(item, original))]),
          ),
        );
  },
};

function typeOf(item: Item): string {
  if (item.occurrence !== undefined)
    return item.occurrence.isException ? 'Exception' : 'Occurrence';
  return isSeries(item) ? 'RecurringMaster' : 'Single';
}

function hasAttendees(properties: Item['properties']): boolean {
  if (properties['IsMeeting']?.text === 'true') return true;
  return ['RequiredAttendees', 'OptionalAttendees', 'Resources'].some(
    (name) => (properties[name]?.children.length ?? 0) > 0,
  );
}

function zoneOf(properties: Item['properties'], name: string): XmlElement | null {
  const id = properties[name]?.attributes['Id'];
  if (id === undefined) return null;
  return element(name, [], { Id: id, Name: properties[name]?.attributes['Name'] ?? zoneLabel(id) });
}

function edgeOf(item: Item, view: View, name: string, edge: 'first' | 'last'): XmlElement | null {
  const found = isSeries(item) ? edgeOccurrence(item, edge) : undefined;
  return found === undefined ? null : infoOf(name, found, view);
}

function infoOf(name: string, item: Item, { mailbox }: View): XmlElement {
  const original = item.occurrence?.original;
  return element(name, [
    itemIdOf(mailbox, item),
    element('Start', item.properties['Start']?.text ?? ''),
    element('End', item.properties['End']?.text ?? ''),
    original === undefined ? null : element('OriginalStart', originalStart(item, original)),
  ]);
}

import { occurrencesIn } from '../../exchange/calendar/occurrencesIn.ts';
import type { Exchange } from '../../exchange/Exchange.ts';
import { itemIdOf } from '../../exchange/shape/itemIdOf.ts';
import type { Item } from '../../exchange/store/Item.ts';
import type { Mailbox as Box } from '../../exchange/store/Mailbox.ts';
import { newItem } from '../../exchange/store/newItem.ts';
import type { XmlElement } from '../../exchange/xml/XmlElement.ts';
import { utcText } from '../../exchange/zones/utcText.ts';
import type { CalendarEntry, Occurrence } from '../CalendarEntry.ts';
import type { Mailbox } from '../Mailbox.ts';
import { boxOf } from './boxOf.ts';
import { entryProperties } from './entryProperties.ts';
import type { FileMark } from './fileMark.ts';
import { fileMark } from './fileMark.ts';
import { folderFor } from './folderFor.ts';
import { keepDates } from './keepDates.ts';
import { recurrenceElement } from './recurrenceElement.ts';

/**
 * Puts one mailbox's copy of an appointment into its calendar on the emulated Exchange: a series as its
 * master with the dates that differ. Dates that no pattern of Exchange's gives stand as appointments
 * of their own.
 *
 * @returns EWS ids: of the item, or of a series' master and its dates near now
 */
export function putEntry(
  exchange: Exchange,
  mailbox: Mailbox,
  entry: CalendarEntry,
  file?: FileMark,
): string[] {
  const box = boxOf(exchange, mailbox);
  const idOf = (item: Item) => itemIdOf(box, item).attributes['Id'] ?? '';
  const make = (one: CalendarEntry, recurrence?: XmlElement) =>
    add(exchange, box, mailbox, one, recurrence, file);
  const { series } = entry;
  if (!series) return [idOf(make(entry))];
  const recurrence = series.recurrence && recurrenceElement(series.recurrence);
  if (!recurrence) return series.occurrences.map((date) => idOf(make(single(entry, date))));
  const master = make(entry, recurrence);
  const strays = keepDates(master, series.occurrences);
  const dates = datesOf(master, series.occurrences);
  return [
    idOf(master),
    ...dates.map(idOf),
    ...strays.map((date) => idOf(make(single(entry, date)))),
  ];
}

/** The series' dates from the first to the last of those listed. */
function datesOf(master: Item, listed: readonly Occurrence[]): Item[] {
  if (listed.length === 0) return [];
  const times = listed.flatMap(({ start, end }) => [start, end]);
  const window = { from: utcText(Math.min(...times)), to: utcText(Math.max(...times) + 1000) };
  return occurrencesIn(master, window);
}

function add(
  exchange: Exchange,
  box: Box,
  mailbox: Mailbox,
  entry: CalendarEntry,
  recurrence: XmlElement | undefined,
  file: FileMark | undefined,
): Item {
  const properties = entryProperties(entry, mailbox);
  if (recurrence) properties.push(recurrence);
  return box.addItem(
    newItem(
      {
        kind: 'CalendarItem',
        folder: folderFor(box, 'calendar').id,
        properties: Object.fromEntries(properties.map((one) => [one.name, one])),
        extended: file === undefined ? {} : fileMark(file),
        attachments: [],
      },
      {
        owner: mailbox,
        now: entry.createdAt,
        guid: exchange.guid,
        zone: mailbox.windowsTimeZone,
      },
    ),
  );
}

/** One date of a series that stands alone; the same UID would make it the series itself. */
function single(entry: CalendarEntry, date: Occurrence): CalendarEntry {
  const { start, end, subject = entry.subject, location = entry.location } = date;
  return { ...entry, start, end, subject, location, uid: `${entry.uid}/${start}`, series: null };
}

import { Temporal } from 'temporal-polyfill';
import { zoneOf } from '../calendar/zoneOf.ts';
import type { Item } from '../store/Item.ts';
import { zoneRules } from '../zones/zoneRules.ts';
import { escapeIcs } from './escapeIcs.ts';
import type { View } from './View.ts';

/**
 * The lines of an appointment as iCalendar: its zone, times, subject and place, which is what programs read the zone
 * from. Series, attendees and reminders are not in it.
 */
export function eventMime({ properties, madeOn }: Item, view: View): string[] {
  const zone = zoneOf(properties);
  const name = properties['StartTimeZone']?.attributes['Id'] ?? 'UTC';
  const isAllDay = properties['IsAllDayEvent']?.text === 'true';
  const at = (field: string) =>
    Temporal.Instant.from(properties[field]?.text ?? '').toZonedDateTimeISO(zone);
  const time = (field: string) =>
    isAllDay
      ? `;VALUE=DATE:${at(field).toPlainDate().toString().replaceAll('-', '')}`
      : `;TZID=${name}:${compact(at(field).toPlainDateTime())}`;
  return [
    'BEGIN:VCALENDAR',
    'METHOD:PUBLISH',
    'PRODID:ERP Link emulated Exchange',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...zoneRules(zone, view.now).flatMap(zoneLines),
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${properties['UID']?.text ?? ''}`,
    `SUMMARY:${escapeIcs(properties['Subject']?.text ?? '')}`,
    `DTSTART${time('Start')}`,
    `DTEND${time('End')}`,
    `DTSTAMP:${compact(Temporal.Instant.fromEpochMilliseconds(madeOn).toZonedDateTimeISO('UTC').toPlainDateTime())}Z`,
    `LOCATION:${escapeIcs(properties['Location']?.text ?? '')}`,
    `X-MICROSOFT-CDO-ALLDAYEVENT:${isAllDay ? 'TRUE' : 'FALSE'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
}

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function zoneLines(rule: ReturnType<typeof zoneRules>[number]): string[] {
  const { isDaylight, offset, offsetBefore, change } = rule;
  const kind = isDaylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:16010101T${(change?.time ?? '00:00:00').replaceAll(':', '')}`,
    `TZOFFSETFROM:${offsetBefore.replace(':', '')}`,
    `TZOFFSETTO:${offset.replace(':', '')}`,
    ...(change === null
      ? []
      : [
          `RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=${change.nth}${days[change.weekday - 1] ?? 'SU'};BYMONTH=${change.month}`,
        ]),
    `END:${kind}`,
  ];
}

function compact(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

import type { AppointmentItem } from './AppointmentItem.ts';
import type { CalendarEntry } from './CalendarEntry.ts';
import type { Mailbox } from './Mailbox.ts';
import { makeItemId } from './makeItemId.ts';

/**
 * One mailbox's copies of an appointment: one item, or for a series its master and an item for each
 * date, as a calendar shows it. Whoever has no organizer to answer to organizes it.
 */
export function placeEntry(entry: CalendarEntry, mailbox: Mailbox): AppointmentItem[] {
  const seed = `${mailbox.id}/calendar/${entry.uid}`;
  const organizer = entry.organizer ?? { name: mailbox.name, address: mailbox.address };
  const single: AppointmentItem = {
    kind: 'appointment',
    id: makeItemId(seed),
    folder: 'calendar',
    itemClass: 'IPM.Appointment',
    uid: entry.uid,
    subject: entry.subject,
    isOrganizer: organizer.address.toLowerCase() === mailbox.address.toLowerCase(),
    organizer,
    required: entry.required,
    optional: entry.optional,
    start: iso(entry.start),
    end: iso(entry.end),
    isAllDay: entry.isAllDay,
    location: entry.location,
    html: entry.html,
    text: entry.text,
    attachments: [],
    categories: entry.categories,
    isPrivate: entry.isPrivate,
    series: null,
    createdAt: iso(entry.createdAt),
    modifiedAt: iso(entry.createdAt),
  };
  if (!entry.series) return [single];
  const { recurrence, occurrences } = entry.series;
  const masterId = single.id;
  return [
    { ...single, series: { role: 'master', masterId, recurrence } },
    ...occurrences.map((date) => ({
      ...single,
      id: makeItemId(`${seed}/${date.start}`),
      subject: date.subject ?? single.subject,
      location: date.location ?? single.location,
      start: iso(date.start),
      end: iso(date.end),
      series: { role: 'occurrence' as const, masterId, recurrence },
    })),
  ];
}

const iso = (at: number): string => new Date(at).toISOString();

import { readItemId } from '../../mailbox/ews/operations/parts/readItemId.ts';
import { childOf } from '../../mailbox/ews/xml/childOf.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import type { XmlElement } from '../../mailbox/ews/xml/XmlElement.ts';
import type { AppointmentItem, SeriesPart } from '../mailbox/AppointmentItem.ts';
import type { FolderKind } from '../mailbox/Folder.ts';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import { readFacts } from './readFacts.ts';
import { readPeople } from './readPeople.ts';
import { readRecurrence } from './readRecurrence.ts';

/**
 * An appointment out of a CalendarItem of EWS.
 *
 * @param master the series that a date belongs to, read apart
 */
export function readAppointment(
  item: XmlElement,
  folder: FolderKind,
  mailbox: Mailbox,
  master: XmlElement | null,
): AppointmentItem {
  const [start, end] = [readFacts.time(item, 'Start') ?? '', readFacts.time(item, 'End') ?? ''];
  const { name, address } = mailbox;
  return {
    kind: 'appointment',
    id: readItemId(item).id,
    folder,
    itemClass: 'IPM.Appointment',
    uid: textOf(item, 'UID') ?? '',
    subject: textOf(item, 'Subject') ?? '',
    isOrganizer: textOf(item, 'MyResponseType') === 'Organizer',
    organizer: readPeople.one(item, 'Organizer') ?? { name, address },
    required: readPeople.attendees(item, 'RequiredAttendees'),
    optional: readPeople.attendees(item, 'OptionalAttendees'),
    start,
    end,
    isAllDay: textOf(item, 'IsAllDayEvent') === 'true',
    location: textOf(item, 'Location') ?? '',
    ...readFacts.body(item),
    attachments: readFacts.attachments(item),
    categories: readFacts.categories(item),
    isPrivate: readFacts.isPrivate(item),
    series: readSeries(item, mailbox, master),
    createdAt: readFacts.time(item, 'DateTimeCreated') ?? start,
    modifiedAt: readFacts.time(item, 'LastModifiedTime') ?? start,
  };
}

function readSeries(
  item: XmlElement,
  mailbox: Mailbox,
  master: XmlElement | null,
): SeriesPart | null {
  const isMaster = textOf(item, 'CalendarItemType') === 'RecurringMaster';
  const series = isMaster ? item : master;
  if (!series) return null;
  const written = childOf(series, 'Recurrence');
  return {
    role: isMaster ? 'master' : 'occurrence',
    masterId: readItemId(series).id,
    recurrence: written ? readRecurrence(series, written, mailbox) : null,
  };
}

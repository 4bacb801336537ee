import type { Attendee } from './Attendee.ts';
import type { ItemAttachment } from './ItemAttachment.ts';
import type { Person } from './Person.ts';
import type { Recurrence } from './Recurrence.ts';

/** How an appointment belongs to a series. */
export interface SeriesPart {
  role: 'master' | 'occurrence';
  /** Id of the master in the same mailbox. */
  masterId: string;
  /** Null where the rule cannot be said in Outlook's words. */
  recurrence: Recurrence | null;
}

/** An appointment as it lies in one mailbox's calendar. Times are ISO 8601 in UTC. */
export interface AppointmentItem {
  kind: 'appointment';
  /** The EWS id; it differs from mailbox to mailbox, and from occurrence to occurrence. */
  id: string;
  folder: string;
  itemClass: 'IPM.Appointment';
  /** iCalendar UID, the same in every mailbox. */
  uid: string;
  subject: string;
  /** Whether this mailbox's owner organizes it: Outlook then shows a form, else a page to read. */
  isOrganizer: boolean;
  organizer: Person;
  required: Attendee[];
  optional: Attendee[];
  start: string;
  end: string;
  isAllDay: boolean;
  location: string;
  /** As it was sent: not sanitized. Null for plain text. */
  html: string | null;
  text: string;
  attachments: ItemAttachment[];
  categories: string[];
  isPrivate: boolean;
  series: SeriesPart | null;
  createdAt: string;
  modifiedAt: string;
}

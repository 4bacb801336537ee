import type { RecordRef } from '../../../../shared/recordViews.ts';
import type { WeekDay } from '../Recurrence.ts';
import type { Attendee } from '../Attendee.ts';

/**
 * An appointment of the demo company as it is written down in this folder. Its day counts from the
 * Monday of the week in which the try-out was started, so that the calendar is never empty.
 */
export interface DemoAppointment {
  /** Unique among the demo appointments and stable: ids and the UID are made from it. */
  key: string;
  /** In whose calendars it lies: `anna`, `jonas`. */
  mailboxes: string[];
  /** 0 is this week, 1 the next. */
  week: number;
  weekDay: WeekDay;
  /** yyyy-mm-dd for one that is at home on a date, whatever the week; then week and weekDay do not count. */
  date?: string;
  /** `HH:MM` in the mailbox's zone; null for a whole day. */
  time: string | null;
  minutes: number;
  subject: string;
  location: string;
  /** `Name <address>`. Left out for an appointment without other people. */
  organizer?: string;
  required?: [person: string, response: Attendee['response']][];
  optional?: [person: string, response: Attendee['response']][];
  text: string;
  html?: string;
  isPrivate?: true;
  /** Every so many weeks on `weekDay`, so many times. */
  repeats?: { everyWeeks: number; times: number };
  /** The label, as with a DemoMail. */
  expects?: RecordRef[];
}

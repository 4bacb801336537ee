import type { Attendee } from './Attendee.ts';
import type { Person } from './Person.ts';
import type { Recurrence } from './Recurrence.ts';

/** One date of a series, with what differs on it. Times in milliseconds since 1970. */
export interface Occurrence {
  start: number;
  end: number;
  /** Where the pattern put it, of a date that was moved. */
  original?: number;
  subject?: string;
  location?: string;
}

/**
 * An appointment before it lies in anyone's calendar: what an .ics file or the demo data says of it.
 * Times in milliseconds since 1970.
 */
export interface CalendarEntry {
  uid: string;
  subject: string;
  /** Null for an appointment without other people. */
  organizer: Person | null;
  required: Attendee[];
  optional: Attendee[];
  start: number;
  end: number;
  isAllDay: boolean;
  location: string;
  html: string | null;
  text: string;
  isPrivate: boolean;
  categories: string[];
  /** Null for a single appointment. */
  series: { recurrence: Recurrence | null; occurrences: Occurrence[] } | null;
  createdAt: number;
}

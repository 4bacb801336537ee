import type { Person } from '../people/Person.ts';
import type { User } from '../people/User.ts';

/** An invented appointment. */
export interface Appointment {
  /** Counted from 1. */
  index: number;
  user: User;
  /** With whom; null for one of one's own. */
  person: Person | null;
  subject: string;
  body: string | null;
  place: string | null;
  /** yyyy-mm-dd. */
  day: string;
  /** Of a whole day the last day of it, else the day it begins. */
  lastDay: string;
  allDay: boolean;
  /** Minutes after midnight on the clock of the ERP's zone; 0 for a whole day. */
  from: number;
  /** Minutes after midnight; 0 for a whole day. */
  until: number;
  /** 0 to 5; 0 is none. */
  highlight: number;
  /** Minutes before the start; null without a reminder. */
  reminder: number | null;
  private: boolean;
  categories: readonly string[];
  /** yyyy-mm-dd hh:mm:ss */
  created: string;
  /** yyyy-mm-dd hh:mm:ss, not before `created`. */
  changed: string;
}

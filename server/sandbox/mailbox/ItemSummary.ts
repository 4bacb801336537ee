import type { AppointmentItem } from './AppointmentItem.ts';
import type { MailItem } from './MailItem.ts';

/** A mail in a list: everything but its body, recipients and headers. */
export interface MailSummary extends Pick<
  MailItem,
  'kind' | 'id' | 'folder' | 'subject' | 'from' | 'receivedAt' | 'isRead' | 'categories' | 'meeting'
> {
  to: string;
  hasAttachments: boolean;
  /** The first words of the body, on one line. */
  preview: string;
}

/** An appointment in a list: everything but its body and people. */
export interface AppointmentSummary extends Pick<
  AppointmentItem,
  | 'kind'
  | 'id'
  | 'folder'
  | 'subject'
  | 'start'
  | 'end'
  | 'isAllDay'
  | 'location'
  | 'isOrganizer'
  | 'isPrivate'
  | 'organizer'
  | 'categories'
> {
  /** Whether it is a date of a series. */
  isRecurring: boolean;
}

/** One row of a folder. */
export type ItemSummary = MailSummary | AppointmentSummary;

import type { RecordRef } from '../../../../../shared/recordViews.ts';

/** An appointment that is in the demo ERP, for one that is to be its pair in the calendar. */
export interface ErpAppointmentFact {
  ref: RecordRef;
  subject: string;
  place: string;
  /** yyyy-mm-dd */
  date: string;
  /** HH:MM in the ERP's zone, which is the mailboxes' too. */
  time: string;
  minutes: number;
}

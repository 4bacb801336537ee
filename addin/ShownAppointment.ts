import type { AppointmentPart } from '../shared/appointments.ts';

/** What stands in the open appointment at this moment; times are instants (RFC 3339). */
export interface ShownAppointment {
  subject: string;
  start: string;
  end: string;
  place: string;
  /** Null where this Outlook does not say. */
  part: AppointmentPart | null;
  /** The item of the series that it is a date of, where this Outlook says it. */
  seriesId: string | null;
}

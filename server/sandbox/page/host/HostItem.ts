import type { AppointmentItem } from '../../mailbox/AppointmentItem.ts';
import type { MailItem } from '../../mailbox/MailItem.ts';
import type { AppointmentDraft } from '../AppointmentDraft.ts';
import type { ComposedMail } from '../ComposedMail.ts';

/** The item that Outlook shows, as the add-in's pane meets it. */
export type HostItem =
  | { kind: 'message'; mail: MailItem }
  | { kind: 'compose'; mail: ComposedMail }
  | { kind: 'attendee'; appointment: AppointmentItem }
  | { kind: 'organizer'; draft: AppointmentDraft };

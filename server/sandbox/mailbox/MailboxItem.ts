import type { AppointmentItem } from './AppointmentItem.ts';
import type { MailItem } from './MailItem.ts';

/** Whatever lies in a mailbox of the try-out. */
export type MailboxItem = MailItem | AppointmentItem;

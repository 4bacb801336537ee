import type { Mailbox } from '../mailbox/Mailbox.ts';
import type { MailboxItem } from '../mailbox/MailboxItem.ts';
import { AppointmentDraft } from './AppointmentDraft.ts';
import { appointmentEdit } from './appointmentEdit.ts';
import type { HostItem } from './host/HostItem.ts';

/** How Outlook opens an item: to read, or for its organizer as a form. */
export function openedItem(item: MailboxItem, mailbox: Mailbox): HostItem {
  if (item.kind === 'mail') return { kind: 'message', mail: item };
  if (!item.isOrganizer) return { kind: 'attendee', appointment: item };
  return {
    kind: 'organizer',
    draft: new AppointmentDraft(mailbox, appointmentEdit(item), item),
  };
}

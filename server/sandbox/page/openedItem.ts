import type { AppointmentEdit } from '../mailbox/AppointmentEdit.ts';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import type { MailboxItem } from '../mailbox/MailboxItem.ts';
import type { Person } from '../mailbox/Person.ts';
import { AppointmentDraft } from './AppointmentDraft.ts';
import type { HostItem } from './host/HostItem.ts';

/** How Outlook opens an item: to read, or for its organizer as a form. */
export function openedItem(item: MailboxItem, mailbox: Mailbox): HostItem {
  if (item.kind === 'mail') return { kind: 'message', mail: item };
  if (!item.isOrganizer) return { kind: 'attendee', appointment: item };
  const { subject, start, end, isAllDay, location, html, text } = item;
  const person = ({ name, address }: Person): Person => ({ name, address });
  const edit: AppointmentEdit = {
    ...{ subject, start, end, isAllDay, location, html, text },
    required: item.required.map(person),
    optional: item.optional.map(person),
  };
  return { kind: 'organizer', draft: new AppointmentDraft(mailbox, edit, item) };
}

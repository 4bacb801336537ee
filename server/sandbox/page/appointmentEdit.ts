import type { AppointmentEdit } from '../mailbox/AppointmentEdit.ts';
import type { AppointmentItem } from '../mailbox/AppointmentItem.ts';
import type { Person } from '../mailbox/Person.ts';

/** What the organizer's form shows of an appointment. */
export function appointmentEdit(item: AppointmentItem): AppointmentEdit {
  const { subject, start, end, isAllDay, location, html, text } = item;
  const person = ({ name, address }: Person): Person => ({ name, address });
  return {
    ...{ subject, start, end, isAllDay, location, html, text },
    required: item.required.map(person),
    optional: item.optional.map(person),
  };
}

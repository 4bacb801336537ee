import type { AppointmentEdit } from './AppointmentEdit.ts';
import type { AppointmentItem } from './AppointmentItem.ts';
import type { Attendee } from './Attendee.ts';
import type { Mailbox } from './Mailbox.ts';
import { makeItemId } from './makeItemId.ts';
import type { Person } from './Person.ts';

/**
 * An appointment as it is after its organizer's changes, or a new one. Who had answered keeps the
 * answer; nobody is sent anything.
 * @param before null for a new appointment
 */
export function editAppointment(
  before: AppointmentItem | null,
  edit: AppointmentEdit,
  context: { mailbox: Mailbox; key: string; now: number },
): AppointmentItem {
  const { mailbox, key, now } = context;
  const modifiedAt = new Date(now).toISOString();
  const known = [...(before?.required ?? []), ...(before?.optional ?? [])];
  return {
    kind: 'appointment',
    id: makeItemId(`${mailbox.id}/calendar/${key}`),
    folder: 'calendar',
    itemClass: 'IPM.Appointment',
    uid: key,
    isOrganizer: true,
    organizer: { name: mailbox.name, address: mailbox.address },
    attachments: [],
    categories: [],
    isPrivate: false,
    series: null,
    createdAt: modifiedAt,
    ...before,
    ...edit,
    required: edit.required.map((person) => withAnswer(person, known)),
    optional: edit.optional.map((person) => withAnswer(person, known)),
    modifiedAt,
  };
}

function withAnswer(person: Person, known: Attendee[]): Attendee {
  const before = known.find(
    ({ address }) => address.toLowerCase() === person.address.toLowerCase(),
  );
  return { ...person, response: before?.response ?? 'none' };
}

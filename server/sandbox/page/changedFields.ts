import type { AppointmentChange, AppointmentEdit } from '../mailbox/AppointmentEdit.ts';

/** Fields that only make sense together. */
const together: (keyof AppointmentEdit)[][] = [
  ['subject'],
  ['required'],
  ['optional'],
  ['start', 'end', 'isAllDay'],
  ['location'],
  ['html', 'text'],
];

/** What the organizer changed since the form was filled: only that is saved, so that others' changes stay. */
export function changedFields(before: AppointmentEdit, edit: AppointmentEdit): AppointmentChange {
  const names = together.filter((group) =>
    group.some((name) => JSON.stringify(before[name]) !== JSON.stringify(edit[name])),
  );
  return Object.fromEntries(names.flat().map((name) => [name, edit[name]]));
}

import { appointmentFields } from './appointmentFields.ts';
import type { Area } from './Area.ts';
import { contactFields } from './contactFields.ts';
import type { FieldRule } from './FieldRule.ts';
import { mailFields } from './mailFields.ts';
import { taskFields } from './taskFields.ts';

/** Every field of the neutral form, by area and name. A field that is not in here does not exist for the sync. */
export const fieldTables: Readonly<Record<Area, Readonly<Record<string, FieldRule>>>> = {
  contacts: contactFields,
  appointments: appointmentFields,
  tasks: taskFields,
  incomingMail: mailFields,
  sentMail: mailFields,
};

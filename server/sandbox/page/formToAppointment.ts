import type { AppointmentEdit } from '../mailbox/AppointmentEdit.ts';
import type { FormRequest } from './host/HostContext.ts';
import { readPeople } from './people.ts';

/** The new appointment that an add-in asked for, as far as it said what should be in it. */
export function formToAppointment(
  request: Extract<FormRequest, { form: 'newAppointment' }>,
): Partial<AppointmentEdit> {
  const { subject, location, text, start, end } = request;
  const iso = (at: number) => new Date(at).toISOString();
  const from = start ?? (end === null ? null : end - 1_800_000);
  return {
    ...{ subject, location, text },
    required: request.required.flatMap(readPeople),
    optional: request.optional.flatMap(readPeople),
    ...(from === null ? {} : { start: iso(from), end: iso(end ?? from + 1_800_000) }),
  };
}

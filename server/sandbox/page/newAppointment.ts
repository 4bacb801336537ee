import type { AppointmentEdit } from '../mailbox/AppointmentEdit.ts';

/** An empty appointment as Outlook proposes it: half an hour from the next full hour on. */
export function newAppointment(): AppointmentEdit {
  const hour = 3_600_000;
  const start = Math.ceil(Date.now() / hour) * hour;
  return {
    ...{ subject: '', location: '', html: null, text: '', isAllDay: false },
    ...{ required: [], optional: [] },
    start: new Date(start).toISOString(),
    end: new Date(start + hour / 2).toISOString(),
  };
}

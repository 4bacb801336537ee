import { AppError } from '../../core/AppError.ts';
import { valueOf } from '../../mailbox/ews/answers/valueOf.ts';
import { createItem } from '../../mailbox/ews/operations/createItem.ts';
import { element } from '../../mailbox/ews/xml/element.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import type { AppointmentEdit } from '../mailbox/AppointmentEdit.ts';
import { appointmentChanges } from './appointmentChanges.ts';
import { changeItem } from './changeItem.ts';
import type { OutlookBox } from './OutlookBox.ts';
import { patience } from './patience.ts';
import { readPeople } from './readPeople.ts';

const looked = ['MyResponseType', 'RequiredAttendees', 'OptionalAttendees'].map((name) => ({
  field: `calendar:${name}`,
}));

/** Saves what an organizer wrote. Nobody is sent anything: the try-out's form saves and does not send. */
export const saveAppointment = {
  /** @returns the id of the new appointment */
  async create(box: OutlookBox, edit: AppointmentEdit): Promise<string> {
    const zone = { Id: box.mailbox.windowsTimeZone };
    const properties = appointmentChanges(edit).flatMap(([, value]) => value ?? []);
    const item = element(
      't:CalendarItem',
      {},
      ...properties,
      element('t:StartTimeZone', zone),
      element('t:EndTimeZone', zone),
    );
    const request = { folder: { distinguished: 'calendar' }, items: [item] };
    const made = valueOf(await createItem(box.client, request, patience()));
    if (made) return made.id;
    throw new AppError('bad-answer', 'Exchange did not say where it put the appointment.');
  },

  /**
   * Writes only what was changed, so that what somebody else changed meanwhile stays.
   *
   * @returns its id
   * @throws AppError `not-allowed` for an appointment that someone else organizes
   */
  change(box: OutlookBox, itemId: string, edit: Partial<AppointmentEdit>): Promise<string> {
    return changeItem(box, itemId, looked, (item) => {
      if (textOf(item, 'MyResponseType') !== 'Organizer') {
        throw new AppError('not-allowed', 'Only the organizer can change an appointment.');
      }
      const answered = [
        ...readPeople.attendees(item, 'RequiredAttendees'),
        ...readPeople.attendees(item, 'OptionalAttendees'),
      ];
      return appointmentChanges(edit, answered);
    });
  },
};

import { element } from '../../mailbox/ews/xml/element.ts';
import type { Xml } from '../../mailbox/ews/xml/Xml.ts';
import type { AppointmentEdit } from '../mailbox/AppointmentEdit.ts';
import type { Attendee } from '../mailbox/Attendee.ts';
import type { Person } from '../mailbox/Person.ts';
import type { Change } from './changeItem.ts';

const responses = {
  none: 'Unknown',
  organizer: 'Organizer',
  tentative: 'Tentative',
  accepted: 'Accept',
  declined: 'Decline',
} as const satisfies Record<Attendee['response'], string>;

/**
 * What an organizer changed in the form, as properties of EWS in the order of its schema.
 *
 * @param answered who had answered before, and keeps the answer
 */
export function appointmentChanges(
  edit: Partial<AppointmentEdit>,
  answered: readonly Attendee[] = [],
): Change[] {
  const { subject, html, text, start, end, isAllDay, location, required, optional } = edit;
  const changes: (Change | false)[] = [
    subject !== undefined && [
      { field: 'item:Subject' },
      subject === '' ? null : element('t:Subject', {}, subject),
    ],
    text !== undefined && [
      { field: 'item:Body' },
      element('t:Body', { BodyType: typeof html === 'string' ? 'HTML' : 'Text' }, html ?? text),
    ],
    start !== undefined && [{ field: 'calendar:Start' }, element('t:Start', {}, seconds(start))],
    end !== undefined && [{ field: 'calendar:End' }, element('t:End', {}, seconds(end))],
    isAllDay !== undefined && [
      { field: 'calendar:IsAllDayEvent' },
      element('t:IsAllDayEvent', {}, isAllDay),
    ],
    location !== undefined && [
      { field: 'calendar:Location' },
      location === '' ? null : element('t:Location', {}, location),
    ],
    required !== undefined && [
      { field: 'calendar:RequiredAttendees' },
      attendees('t:RequiredAttendees', required, answered),
    ],
    optional !== undefined && [
      { field: 'calendar:OptionalAttendees' },
      attendees('t:OptionalAttendees', optional, answered),
    ],
  ];
  return changes.filter((change) => change !== false);
}

function attendees(
  name: string,
  people: readonly Person[],
  answered: readonly Attendee[],
): Xml | null {
  if (people.length === 0) return null;
  return element(
    name,
    {},
    ...people.map((person) => {
      const { address } = person;
      const before = answered.find((one) => one.address.toLowerCase() === address.toLowerCase());
      return element(
        't:Attendee',
        {},
        element(
          't:Mailbox',
          {},
          element('t:Name', {}, person.name),
          element('t:EmailAddress', {}, address),
        ),
        element('t:ResponseType', {}, responses[before?.response ?? 'none']),
      );
    }),
  );
}

/** EWS writes times without fractions of seconds. */
const seconds = (iso: string): string => new Date(iso).toISOString().replace(/\.\d+Z$/, 'Z');

import { element } from '../../exchange/xml/element.ts';
import type { XmlElement } from '../../exchange/xml/XmlElement.ts';
import { utcText } from '../../exchange/zones/utcText.ts';
import type { Attendee } from '../Attendee.ts';
import type { CalendarEntry } from '../CalendarEntry.ts';
import type { Mailbox } from '../Mailbox.ts';
import { personElement } from './personElement.ts';

const responses = {
  none: 'Unknown',
  organizer: 'Organizer',
  tentative: 'Tentative',
  accepted: 'Accept',
  declined: 'Decline',
} as const satisfies Record<Attendee['response'], string>;

/**
 * What Exchange keeps of an appointment in one mailbox's calendar, without its series: the elements of
 * a CalendarItem. Whoever has no organizer to answer to organizes it.
 */
export function entryProperties(entry: CalendarEntry, mailbox: Mailbox): XmlElement[] {
  const own = mailbox.address.toLowerCase();
  const organizer = entry.organizer ?? { name: mailbox.name, address: mailbox.address };
  const isOrganizer = organizer.address.toLowerCase() === own;
  const me = [...entry.required, ...entry.optional].find(
    ({ address }) => address.toLowerCase() === own,
  );
  const mine = !me || me.response === 'none' ? 'NoResponseReceived' : responses[me.response];
  const zone = { Id: mailbox.windowsTimeZone };
  const { html, categories } = entry;
  return [
    ...(entry.subject === '' ? [] : [element('Subject', entry.subject)]),
    element('Sensitivity', entry.isPrivate ? 'Private' : 'Normal'),
    element('Body', html ?? entry.text, { BodyType: html === null ? 'Text' : 'HTML' }),
    ...(categories.length === 0
      ? []
      : [
          element(
            'Categories',
            categories.map((name) => element('String', name)),
          ),
        ]),
    element('UID', entry.uid),
    element('Start', utcText(entry.start)),
    element('End', utcText(entry.end)),
    element('StartTimeZone', [], zone),
    element('EndTimeZone', [], zone),
    element('IsAllDayEvent', entry.isAllDay),
    element('Location', entry.location),
    element('Organizer', [personElement(organizer)]),
    ...attendees('RequiredAttendees', entry.required),
    ...attendees('OptionalAttendees', entry.optional),
    element('MyResponseType', isOrganizer ? 'Organizer' : mine),
    element('ReminderIsSet', false),
  ];
}

function attendees(name: string, list: readonly Attendee[]): XmlElement[] {
  if (list.length === 0) return [];
  return [
    element(
      name,
      list.map((one) =>
        element('Attendee', [personElement(one), element('ResponseType', responses[one.response])]),
      ),
    ),
  ];
}

import { isParty } from '../../../../../shared/records/isParty.ts';
import type { Party } from '../../../../../shared/records/SyncRecord.ts';
import { childOf } from '../../xml/childOf.ts';
import { element } from '../../xml/element.ts';
import { textOf } from '../../xml/textOf.ts';
import { Xml } from '../../xml/Xml.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import type { ItemField } from '../ItemField.ts';
import { mailboxXml } from '../rows/mailboxXml.ts';
import { readMailbox } from '../rows/readMailbox.ts';
import { writableAttendees } from './writableAttendees.ts';

/** Which list of the item holds whom. */
const lists = [
  ['required', 'RequiredAttendees'],
  ['optional', 'OptionalAttendees'],
  ['resource', 'Resources'],
] as const;

const responses: Readonly<Record<string, Party['response']>> = {
  Accept: 'accepted',
  Tentative: 'tentative',
  Decline: 'declined',
};

/**
 * Organizer and attendees. Exchange puts in the organizer by itself and knows their answers from their mails alone, so
 * neither can be written; and who has no mail address is nobody there. All this is kept beside, until somebody is added,
 * goes or answers in Exchange. Writing it invites nobody: all operations say SendToNone (NX12).
 */
export const attendeesRow: ItemField = {
  paths: [
    { field: 'calendar:Organizer' },
    ...lists.map(([, name]) => ({ field: `calendar:${name}` })),
  ],
  read: (item) => {
    const attendees = lists.flatMap(([role, name]) =>
      (childOf(item, name)?.children ?? []).map((attendee) => readAttendee(attendee, role)),
    );
    if (attendees.length === 0) return null;
    const organizer = childOf(item, 'Organizer', 'Mailbox');
    return organizer === undefined
      ? attendees
      : [readMailbox(organizer, 'organizer'), ...attendees];
  },
  write: (value) => {
    const written = writableAttendees(value);
    return lists.map(([role, name]) => {
      const attendees = written.filter((party) => party.role === role);
      const markup = attendees.map((party) => element('t:Attendee', {}, mailboxXml(party)).markup);
      const content = attendees.length === 0 ? null : new Xml(markup.join(''));
      return { path: { field: `calendar:${name}` }, name, value: content };
    });
  },
  held: (value) => {
    const written = writableAttendees(value);
    return written.length === 0 ? null : written;
  },
  essence: (value) => {
    const parties = Array.isArray(value) ? value.filter((member) => isParty(member)) : [];
    const attendees = parties.filter(({ role }) => role !== 'organizer');
    return attendees.length === 0 ? null : attendees;
  },
};

function readAttendee(attendee: XmlElement, role: Party['role']): Party {
  const response = responses[textOf(attendee, 'ResponseType') ?? ''] ?? 'none';
  return readMailbox(childOf(attendee, 'Mailbox'), role, response);
}

import { childOf } from '../../mailbox/ews/xml/childOf.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import type { XmlElement } from '../../mailbox/ews/xml/XmlElement.ts';
import type { Attendee } from '../mailbox/Attendee.ts';
import type { Person } from '../mailbox/Person.ts';

const responses: Readonly<Record<string, Attendee['response']>> = {
  Organizer: 'organizer',
  Tentative: 'tentative',
  Accept: 'accepted',
  Decline: 'declined',
};

/** People as an item of EWS names them. */
export const readPeople = {
  /** The one person in an element such as `From`; null where there is none. */
  one: (item: XmlElement, name: string): Person | null => {
    const mailbox = childOf(item, name, 'Mailbox');
    return mailbox ? person(mailbox) : null;
  },
  /** All in a list such as `ToRecipients`. */
  list: (item: XmlElement, name: string): Person[] =>
    (childOf(item, name)?.children ?? []).map(person),
  /** Those invited, with their answers. */
  attendees: (item: XmlElement, name: string): Attendee[] =>
    (childOf(item, name)?.children ?? []).flatMap((attendee) => {
      const mailbox = childOf(attendee, 'Mailbox');
      if (!mailbox) return [];
      const response = responses[textOf(attendee, 'ResponseType') ?? ''] ?? 'none';
      return [{ ...person(mailbox), response }];
    }),
};

function person(mailbox: XmlElement): Person {
  const address = textOf(mailbox, 'EmailAddress') ?? '';
  return { name: textOf(mailbox, 'Name') ?? address, address };
}

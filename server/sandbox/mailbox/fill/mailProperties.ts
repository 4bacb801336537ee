import { element } from '../../exchange/xml/element.ts';
import type { XmlElement } from '../../exchange/xml/XmlElement.ts';
import type { Mailbox } from '../Mailbox.ts';
import type { MailEntry } from '../MailEntry.ts';
import { conversationId } from './conversationId.ts';
import { personElement } from './personElement.ts';

/** What Exchange keeps of a mail that was delivered: the elements of a Message, or of a MeetingRequest. */
export function mailProperties(
  entry: MailEntry,
  mailbox: Mailbox,
  place: { isRead: boolean; categories: readonly string[] },
): XmlElement[] {
  const people = (name: string, list: MailEntry['to']) =>
    list.length === 0 ? [] : [element(name, list.map(personElement))];
  const person = (name: string, who: MailEntry['from']) => people(name, who === null ? [] : [who]);
  const text = (name: string, value: string | null) =>
    value === null ? [] : [element(name, value)];
  const { html, meeting } = entry;
  return [
    element('ItemClass', entry.itemClass),
    ...(entry.mime === undefined
      ? []
      : [
          element('MimeContent', Buffer.from(entry.mime).toString('base64'), {
            CharacterSet: 'UTF-8',
          }),
        ]),
    ...(entry.subject === '' ? [] : [element('Subject', entry.subject)]),
    element('Body', html ?? entry.text, { BodyType: html === null ? 'Text' : 'HTML' }),
    ...person('From', entry.from),
    ...person('Sender', entry.sender),
    ...people('ToRecipients', entry.to),
    ...people('CcRecipients', entry.cc),
    ...people('BccRecipients', entry.bcc),
    ...text('InternetMessageId', entry.internetMessageId),
    ...headers(entry.headers),
    element('ConversationId', [], { Id: conversationId(mailbox.id, entry.conversationId) }),
    ...text('DateTimeSent', entry.sentAt && seconds(entry.sentAt)),
    element('DateTimeReceived', seconds(entry.receivedAt)),
    element('IsRead', place.isRead),
    element('IsDraft', false),
    ...categories(place.categories),
    ...(meeting === null
      ? []
      : [
          element('MeetingRequestType', 'NewMeetingRequest'),
          element('Start', seconds(meeting.start)),
          element('End', seconds(meeting.end)),
          element('Location', meeting.location),
        ]),
  ];
}

function categories(names: readonly string[]): XmlElement[] {
  return names.length === 0
    ? []
    : [
        element(
          'Categories',
          names.map((name) => element('String', name)),
        ),
      ];
}

/** The header block as Exchange lists it; a folded line belongs to the one before (RFC 5322 section 2.2.3). */
function headers(block: string): XmlElement[] {
  const lines = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const found = lines.flatMap((line) => {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    return name === undefined
      ? []
      : [element('InternetMessageHeader', value ?? '', { HeaderName: name })];
  });
  return found.length === 0 ? [] : [element('InternetMessageHeaders', found)];
}

/** EWS writes times without fractions of seconds. */
const seconds = (iso: string): string => `${iso.slice(0, 19)}Z`;

import { readItemId } from '../../mailbox/ews/operations/parts/readItemId.ts';
import { childOf } from '../../mailbox/ews/xml/childOf.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import type { XmlElement } from '../../mailbox/ews/xml/XmlElement.ts';
import type { FolderKind } from '../mailbox/Folder.ts';
import type { MailItem, MeetingFacts } from '../mailbox/MailItem.ts';
import { readFacts } from './readFacts.ts';
import { readPeople } from './readPeople.ts';

/** A mail, or a message about a meeting, out of a Message, MeetingRequest … of EWS. */
export function readMail(item: XmlElement, folder: FolderKind): MailItem {
  const sentAt = readFacts.time(item, 'DateTimeSent');
  const received = readFacts.time(item, 'DateTimeReceived');
  return {
    kind: 'mail',
    id: readItemId(item).id,
    folder,
    itemClass: textOf(item, 'ItemClass') ?? 'IPM.Note',
    subject: textOf(item, 'Subject') ?? '',
    from: readPeople.one(item, 'From'),
    sender: readPeople.one(item, 'Sender'),
    to: readPeople.list(item, 'ToRecipients'),
    cc: readPeople.list(item, 'CcRecipients'),
    bcc: readPeople.list(item, 'BccRecipients'),
    internetMessageId: textOf(item, 'InternetMessageId') ?? null,
    conversationId: childOf(item, 'ConversationId')?.attributes['Id'] ?? null,
    sentAt,
    receivedAt: received ?? sentAt ?? readFacts.time(item, 'DateTimeCreated') ?? '',
    ...readFacts.body(item),
    attachments: readFacts.attachments(item),
    isRead: textOf(item, 'IsRead') !== 'false',
    categories: readFacts.categories(item),
    headers: (childOf(item, 'InternetMessageHeaders')?.children ?? [])
      .map(({ attributes, text }) => `${attributes['HeaderName'] ?? ''}: ${text}`)
      .join('\r\n'),
    meeting: readMeeting(item),
  };
}

/** When and where a meeting is to be; null for a mail that asks nobody to one. */
export function readMeeting(item: XmlElement): MeetingFacts | null {
  const [start, end] = [readFacts.time(item, 'Start'), readFacts.time(item, 'End')];
  if (item.name !== 'MeetingRequest' || start === null || end === null) return null;
  return { start, end, location: textOf(item, 'Location') ?? '' };
}

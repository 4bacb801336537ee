import { readItemId } from '../../mailbox/ews/operations/parts/readItemId.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import type { XmlElement } from '../../mailbox/ews/xml/XmlElement.ts';
import type { FolderKind } from '../mailbox/Folder.ts';
import type { ItemSummary } from '../mailbox/ItemSummary.ts';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import { readFacts } from './readFacts.ts';
import { readMeeting } from './readMail.ts';
import { readPeople } from './readPeople.ts';

const previewLength = 140;

/** What a folder's list shows of an item that FindItem found. */
export function readRow(item: XmlElement, folder: FolderKind, mailbox: Mailbox): ItemSummary {
  const shared = {
    id: readItemId(item).id,
    folder,
    subject: textOf(item, 'Subject') ?? '',
    categories: readFacts.categories(item),
  };
  if (item.name === 'CalendarItem') {
    const { name, address } = mailbox;
    return {
      ...shared,
      kind: 'appointment',
      start: readFacts.time(item, 'Start') ?? '',
      end: readFacts.time(item, 'End') ?? '',
      isAllDay: textOf(item, 'IsAllDayEvent') === 'true',
      location: textOf(item, 'Location') ?? '',
      isOrganizer: textOf(item, 'MyResponseType') === 'Organizer',
      isPrivate: readFacts.isPrivate(item),
      isRecurring: textOf(item, 'CalendarItemType') !== 'Single',
      organizer: readPeople.one(item, 'Organizer') ?? { name, address },
    };
  }
  return {
    ...shared,
    kind: 'mail',
    from: readPeople.one(item, 'From'),
    receivedAt: readFacts.time(item, 'DateTimeReceived') ?? '',
    isRead: textOf(item, 'IsRead') !== 'false',
    meeting: readMeeting(item),
    to: textOf(item, 'DisplayTo') ?? '',
    hasAttachments: textOf(item, 'HasAttachments') === 'true',
    preview: (textOf(item, 'Preview') ?? '').replace(/\s+/g, ' ').trim().slice(0, previewLength),
  };
}

import type { Exchange } from '../../exchange/Exchange.ts';
import { itemIdOf } from '../../exchange/shape/itemIdOf.ts';
import { newItem } from '../../exchange/store/newItem.ts';
import type { FolderKind } from '../Folder.ts';
import type { Mailbox } from '../Mailbox.ts';
import type { MailEntry } from '../MailEntry.ts';
import { attachmentsOf } from './attachmentsOf.ts';
import { boxOf } from './boxOf.ts';
import type { FileMark } from './fileMark.ts';
import { fileMark } from './fileMark.ts';
import { folderFor } from './folderFor.ts';
import { mailProperties } from './mailProperties.ts';

/** Where one mailbox's copy of a mail lies. */
export interface MailPlace {
  folder: FolderKind;
  isRead: boolean;
  categories?: readonly string[];
  /** The file that it was loaded from. */
  file?: FileMark;
}

/**
 * Delivers a mail into a mailbox of the emulated Exchange, as its transport would: what was received
 * cannot be made over EWS.
 *
 * @returns its EWS id
 */
export function putMail(
  exchange: Exchange,
  mailbox: Mailbox,
  entry: MailEntry,
  place: MailPlace,
): string {
  const box = boxOf(exchange, mailbox);
  const { isRead, categories = [] } = place;
  const properties = mailProperties(entry, mailbox, { isRead, categories });
  const made = newItem(
    {
      kind: entry.meeting === null ? 'Message' : 'MeetingRequest',
      folder: folderFor(box, place.folder).id,
      properties: Object.fromEntries(properties.map((one) => [one.name, one])),
      extended: place.file === undefined ? {} : fileMark(place.file),
      attachments: attachmentsOf(entry),
    },
    {
      owner: mailbox,
      now: Date.parse(entry.receivedAt),
      guid: exchange.guid,
      zone: mailbox.windowsTimeZone,
    },
  );
  // A new mail of one's own gets these; one that came without them stays without.
  if (entry.from === null) delete made.properties['From'];
  if (entry.sender === null) delete made.properties['Sender'];
  if (entry.sentAt === null) delete made.properties['DateTimeSent'];
  if (entry.internetMessageId === null) delete made.properties['InternetMessageId'];
  return itemIdOf(box, box.addItem(made, 'NewMail')).attributes['Id'] ?? '';
}

import type { FolderKind } from './Folder.ts';
import type { Mailbox } from './Mailbox.ts';
import type { MailEntry } from './MailEntry.ts';
import type { MailItem } from './MailItem.ts';
import { makeItemId } from './makeItemId.ts';

/** A mail that lies in a mailbox, and the bytes of its attachments by their ids. */
export interface PlacedMail {
  item: MailItem;
  contents: Map<string, Uint8Array>;
}

/**
 * One mailbox's copy of a mail. The copies of two colleagues share the internetMessageId and nothing
 * else: ids of items and attachments are each mailbox's own, as in Exchange.
 * @param key what tells this mail from every other; the same key gives the same ids
 */
export function placeMail(
  entry: MailEntry,
  mailbox: Mailbox,
  where: { key: string; folder: FolderKind; isRead: boolean; categories?: string[] },
): PlacedMail {
  const seed = `${mailbox.id}/mail/${where.key}`;
  const contents = new Map<string, Uint8Array>();
  const attachments = entry.attachments.map(({ content, ...facts }, index) => {
    const id = makeItemId(`${seed}/attachment/${index}`);
    contents.set(id, content);
    return { ...facts, id, size: content.byteLength };
  });
  const item: MailItem = {
    ...entry,
    kind: 'mail',
    id: makeItemId(seed),
    folder: where.folder,
    isRead: where.isRead,
    categories: where.categories ?? [],
    conversationId: makeItemId(`${mailbox.id}/conversation/${entry.conversationId}`),
    attachments,
  };
  return { item, contents };
}

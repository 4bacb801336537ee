import type { LoadedItems } from './loadItems.ts';
import type { MailboxStore } from './MailboxStore.ts';
import { placeEntry } from './placeEntry.ts';
import { placeMail } from './placeMail.ts';

/**
 * Puts what was loaded from files into every mailbox of the try-out: mails into the folder `loaded`,
 * appointments into the calendar. So the colleagues have the same mails, each with own ids.
 */
export function addLoadedItems(store: MailboxStore, loaded: LoadedItems): void {
  for (const mailbox of store.mailboxes()) {
    for (const { file, entry } of loaded.mails) {
      const where = { key: `file:${file}`, folder: 'loaded' as const, isRead: false };
      const { item, contents } = placeMail(entry, mailbox, where);
      store.add(mailbox.id, item, contents);
    }
    for (const { file, entry } of loaded.appointments) {
      // Two files may hold the same UID; as files they are still two items.
      const items = placeEntry({ ...entry, uid: `${file}/${entry.uid}/${entry.start}` }, mailbox);
      for (const item of items) store.add(mailbox.id, { ...item, uid: entry.uid });
    }
  }
}

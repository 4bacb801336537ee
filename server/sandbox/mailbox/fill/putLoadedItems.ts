import type { Exchange } from '../../exchange/Exchange.ts';
import { ItemError } from '../../exchange/soap/ItemError.ts';
import type { LoadedItems } from '../loadItems.ts';
import type { Mailbox } from '../Mailbox.ts';
import { boxOf } from './boxOf.ts';
import { fileMarkOf } from './fileMark.ts';
import { putEntry } from './putEntry.ts';
import { putMail } from './putMail.ts';

/**
 * Puts what was loaded from files into every mailbox of the try-out: mails into the folder `loaded`,
 * appointments into the calendar. What an earlier start has put there stays as it is; what came from a
 * file that is no longer there, or another one now, is taken out.
 *
 * @returns what Exchange cannot hold, with the reason
 */
export function putLoadedItems(
  exchange: Exchange,
  mailboxes: readonly Mailbox[],
  loaded: LoadedItems,
): LoadedItems['skipped'] {
  const mails = loaded.mails.map((one) => ({ ...one, mark: `${one.file} ${one.digest}` }));
  const appointments = loaded.appointments.map((one) => ({
    ...one,
    // Two files may hold the same UID, and one file a UID twice.
    mark: `${one.file} ${one.digest} ${one.entry.uid} ${one.entry.start}`,
  }));
  const wanted = new Set([...mails, ...appointments].map(({ mark }) => mark));
  const refused = new Map<string, string>();
  for (const mailbox of mailboxes) {
    const box = boxOf(exchange, mailbox);
    const there = new Set<string>();
    for (const item of [...box.items]) {
      const mark = fileMarkOf(item);
      if (mark === undefined) continue;
      there.add(mark);
      if (!wanted.has(mark)) box.removeItem(item);
    }
    // A list shows what came last first; those without a date stand in the order of their files.
    for (const { entry, mark } of mails.toReversed()) {
      if (there.has(mark)) continue;
      putMail(exchange, mailbox, entry, { folder: 'loaded', isRead: false, file: mark });
    }
    for (const { file, entry, mark } of appointments) {
      if (there.has(mark)) continue;
      try {
        putEntry(exchange, mailbox, entry, mark);
      } catch (error) {
        if (!(error instanceof ItemError)) throw error;
        refused.set(file, `${entry.uid}: ${error.message}`);
      }
    }
  }
  return [...refused].map(([file, reason]) => ({ file, reason }));
}

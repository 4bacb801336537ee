import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';

/**
 * Deletes an item as a DeleteType says: into the visible Deleted Items, into the recoverable ones, or for good (with
 * what is in the recoverable ones deleted for good in any case).
 */
export function buryItem(mailbox: Mailbox, item: Item, deleteType: string): void {
  const trash = mailbox.distinguished('deleteditems');
  const recoverable = mailbox.distinguished('recoverableitemsdeletions');
  const target =
    deleteType === 'MoveToDeletedItems'
      ? trash
      : deleteType === 'SoftDelete'
        ? recoverable
        : undefined;
  if (target === undefined || item.folder === recoverable?.id) mailbox.removeItem(item);
  else if (item.folder !== target.id) mailbox.moveItem(item, target.id);
  // Deleted once more from Deleted Items it goes where it can still be recovered.
  else if (recoverable !== undefined) mailbox.moveItem(item, recoverable.id);
}

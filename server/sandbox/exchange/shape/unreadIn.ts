import type { Folder } from '../store/Folder.ts';
import type { View } from './View.ts';

/** How many of the items in a folder are not read. */
export function unreadIn(folder: Folder, { mailbox }: View): number {
  return mailbox
    .itemsIn(folder.id)
    .filter(({ properties }) => properties['IsRead']?.text === 'false').length;
}

import type { Folder } from '../store/Folder.ts';
import type { Mailbox } from '../store/Mailbox.ts';

/** A folder and where it is. */
export interface FolderPlace {
  mailbox: Mailbox;
  folder: Folder;
}

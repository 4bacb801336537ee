import type { Folder } from './Folder.ts';
import type { Item } from './Item.ts';
import type { SentMessage } from './SentMessage.ts';
import type { Tombstone } from './Tombstone.ts';

/** All of a mailbox that lasts, as it is written to a file. */
export interface MailboxState {
  guid: string;
  /** SMTP address, small letters. */
  address: string;
  name: string;
  /** The last place of the change log, and the last number given out. */
  clock: number;
  /** Of what was deleted before that place nothing is known any more; 0 where nothing is said. */
  forgotten?: number;
  folders: Folder[];
  items: Item[];
  tombstones: Tombstone[];
  outbox: SentMessage[];
  /** JPEG, base64; null for a person without one. */
  photo: string | null;
}

import type { EwsClient } from '../EwsClient.ts';
import type { FolderRef } from '../operations/parts/FolderRef.ts';

/** A mailbox whose changes are to be told. */
export interface WatchedMailbox {
  /** Its primary SMTP address. */
  address: string;
  /** The mailbox's one client; all mailboxes watched together are of one account. */
  client: EwsClient;
  /** What to watch; the whole mailbox where nothing is named, then also folders made later. */
  folders?: readonly FolderRef[];
}

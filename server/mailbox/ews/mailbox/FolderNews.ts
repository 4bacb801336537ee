/**
 * Something may have happened in a mailbox: in these folders, or anywhere where they are not known. The connection's
 * own part (`streams/`) makes them; for one mailbox its `MailboxChange` is one.
 */
export interface FolderNews {
  folderIds: readonly string[] | null;
}

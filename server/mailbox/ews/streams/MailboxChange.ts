/** Something may have changed in a mailbox: the time to list its changes, never what they are. */
export interface MailboxChange {
  /** The mailbox's address, as it was added. */
  mailbox: string;
  /**
   * Ids of the folders something happened in; null where that is not known and everything may have
   * changed: after a new subscription, a connection that broke off, or while there is only polling.
   */
  folderIds: readonly string[] | null;
}

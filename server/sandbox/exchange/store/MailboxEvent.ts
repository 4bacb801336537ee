/** What notifications tell: what happened to which item or folder, and when. */
export interface MailboxEvent {
  at: number;
  type: 'Created' | 'Modified' | 'Deleted' | 'Moved' | 'Copied' | 'NewMail' | 'FreeBusyChanged';
  /** Milliseconds since 1970. */
  time: number;
  /** The folder it is in, or was in. */
  folder: number;
  /** The item; null where it is about a folder. */
  item: number | null;
  /** The folder it is about; null for an item's. */
  subject: number | null;
  /** Where it was, and what its id was there. */
  from: { folder: number; item: number | null } | null;
}

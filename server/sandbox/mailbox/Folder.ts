/** What a folder is for; the page names it in the user's language. */
export type FolderKind = 'inbox' | 'sent' | 'archive' | 'deleted' | 'loaded' | 'calendar';

/** A folder of a mailbox and how much lies in it. */
export interface Folder {
  /** The same as `kind`: a mailbox of the try-out has one folder of each kind. */
  id: FolderKind;
  total: number;
  unread: number;
}

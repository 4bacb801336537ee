/** How far a client has come with a folder's items, or a hierarchy's folders. */
export interface SyncPlace {
  kind: 'items' | 'folders';
  mailbox: string;
  folder: number;
  /** All changes up to here were told in full rounds. */
  since: number;
  /** While a round is told in pages, newest first: its upper end, and how far down it has come. */
  upTo: number | null;
  below: number | null;
  /** Items that were changed while their round was told, so that they were in none of its pages. */
  again: readonly number[];
  /** Of a hierarchy: the folders that were told, by id. */
  known?: readonly number[];
}

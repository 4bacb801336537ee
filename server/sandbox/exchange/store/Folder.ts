import type { ExtendedValue } from './ExtendedValue.ts';

/** One folder of a mailbox. */
export interface Folder {
  id: number;
  /** 0 for the root, which has none. */
  parent: number;
  /** The id that every mailbox has for it; null for the user's own. */
  distinguished: string | null;
  name: string;
  /** For example `IPF.Contact`. */
  folderClass: string;
  extended: Record<string, ExtendedValue>;
  /** Places in the change log, as for items. */
  createdAt: number;
  changedAt: number;
}

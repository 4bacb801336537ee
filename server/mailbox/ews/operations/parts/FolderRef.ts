/**
 * A folder: by its id, or one that every mailbox has by its name (DistinguishedFolderIdNameType, such
 * as `calendar`); `mailbox` is the address of its owner where that is another than the one acted for.
 */
export type FolderRef =
  { id: string; changeKey?: string } | { distinguished: string; mailbox?: string };

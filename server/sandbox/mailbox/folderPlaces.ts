import type { FolderKind } from './Folder.ts';

/**
 * Where the try-out's folders are in an Exchange mailbox: one that every mailbox has, by the name EWS
 * knows it by (DistinguishedFolderId), or one of the user's own below the top, by the name it shows.
 */
export const folderPlaces: Readonly<
  Record<FolderKind, { distinguished: string } | { named: string }>
> = {
  inbox: { distinguished: 'inbox' },
  sent: { distinguished: 'sentitems' },
  archive: { named: 'Archive' },
  deleted: { distinguished: 'deleteditems' },
  loaded: { named: 'Loaded files' },
  calendar: { distinguished: 'calendar' },
};

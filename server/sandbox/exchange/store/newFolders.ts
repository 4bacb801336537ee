import { firstFolders } from './firstFolders.ts';
import type { Folder } from './Folder.ts';

/** The folders of a new mailbox, numbered from 1. */
export function newFolders(): Folder[] {
  const ids = new Map<string, number>();
  return firstFolders.map(([distinguished, parent, name, folderClass], index) => {
    const id = index + 1;
    ids.set(distinguished, id);
    const place = { parent: ids.get(parent) ?? 0, createdAt: id, changedAt: id };
    return { id, distinguished, name, folderClass, extended: {}, ...place };
  });
}

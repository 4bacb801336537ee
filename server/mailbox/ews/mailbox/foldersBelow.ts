import type { Folder } from '../operations/parts/Folder.ts';

/** The folders below one, its children's children too. */
export function foldersBelow(id: string, all: readonly Folder[]): Folder[] {
  const children = all.filter((folder) => folder.parentId === id && folder.id !== id);
  return children.flatMap((child) => [child, ...foldersBelow(child.id, all)]);
}

import type { Folder } from '../operations/parts/Folder.ts';

/** A folder and those above it, from the folder itself up to the last that the user sees. */
export function folderPath(id: string, byId: ReadonlyMap<string, Folder>): Folder[] {
  const path: Folder[] = [];
  for (let at = byId.get(id); at !== undefined && !path.includes(at);) {
    path.push(at);
    at = at.parentId === undefined ? undefined : byId.get(at.parentId);
  }
  return path;
}

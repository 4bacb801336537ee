import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Call } from './Call.ts';
import type { FolderPlace } from './FolderPlace.ts';
import { checkFolderName } from './checkFolderName.ts';
import { findFolder } from './findFolder.ts';

/**
 * The folder that a CopyFolder or MoveFolder means, and the one it is to go below, which may take it.
 *
 * @param check what else would forbid it, asked before the place is looked at
 * @throws ItemError
 */
export function findPlaces(
  call: Call,
  request: XmlElement,
  id: XmlElement,
  check: (from: FolderPlace) => void = () => undefined,
): { from: FolderPlace; to: FolderPlace } {
  const said = childOf(request, 'ToFolderId')?.children[0];
  const to = findFolder(call, said, 'ErrorToFolderNotFound');
  const from = findFolder(call, id);
  check(from);
  if (to.mailbox !== from.mailbox || from.mailbox.isBelow(to.folder.id, from.folder.id)) {
    throw new ItemError('ErrorMoveCopyFailed', 'The folder cannot be put there.');
  }
  checkFolderName(from.mailbox, to.folder.id, from.folder.name);
  return { from, to };
}

import type { Folder } from '../../exchange/store/Folder.ts';
import type { Mailbox as Box } from '../../exchange/store/Mailbox.ts';
import type { FolderKind } from '../Folder.ts';
import { folderPlaces } from '../folderPlaces.ts';

/** The folder of that kind in a mailbox of the emulated Exchange; one of the user's own is made if it is missing. */
export function folderFor(box: Box, kind: FolderKind): Folder {
  const place = folderPlaces[kind];
  if ('distinguished' in place) return required(box.distinguished(place.distinguished));
  const top = required(box.distinguished('msgfolderroot'));
  const found = box.childrenOf(top.id).find(({ name }) => name === place.named);
  const made = { parent: top.id, name: place.named, folderClass: 'IPF.Note', extended: {} };
  return found ?? box.addFolder(made);
}

function required(folder: Folder | undefined): Folder {
  if (folder) return folder;
  throw new Error('The emulated Exchange made a mailbox without its folders.');
}

import type { Folder } from '../store/Folder.ts';
import { utcText } from '../zones/utcText.ts';
import { unreadIn } from './unreadIn.ts';
import type { View } from './View.ts';

/** Values of a folder's MAPI property; null where it has none. */
export function readFolderExtended(folder: Folder, key: string, view: View): string[] | null {
  const stored = folder.extended[key];
  if (stored !== undefined) return stored.values;
  const { mailbox } = view;
  switch (key) {
    case 'tag:0x3001':
      return [folder.name];
    case 'tag:0x3613':
      return folder.folderClass === '' ? null : [folder.folderClass];
    case 'tag:0x3602':
      return [String(mailbox.itemsIn(folder.id).length)];
    case 'tag:0x3603':
      return [String(unreadIn(folder, view))];
    case 'tag:0x360a':
      return [String(mailbox.childrenOf(folder.id).length > 0)];
    case 'tag:0x6751':
      return [String(Math.max(folder.id, ...mailbox.itemsIn(folder.id).map(({ id }) => id)) + 1)];
    case 'tag:0x6752':
      return ['1'];
    // Last change of what is in it: what DavMail takes for the state of a collection.
    case 'tag:0x670a':
    case 'tag:0x3008':
      return [
        utcText(Math.max(0, ...mailbox.itemsIn(folder.id).map(({ changedOn }) => changedOn))),
      ];
    default:
      return null;
  }
}

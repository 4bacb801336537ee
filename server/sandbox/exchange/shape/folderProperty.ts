import type { Folder } from '../store/Folder.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { folderIdOf } from './folderIdOf.ts';
import { folderKind } from './folderKind.ts';
import { unreadIn } from './unreadIn.ts';
import type { View } from './View.ts';

/** One property of a folder; null where it has none. */
export function folderProperty(folder: Folder, name: string, view: View): XmlElement | null {
  const { mailbox } = view;
  const kind = folderKind(folder);
  switch (name) {
    case 'FolderId':
      return folderIdOf(mailbox, folder.id);
    case 'ParentFolderId':
      return folderIdOf(mailbox, folder.parent === 0 ? folder.id : folder.parent, name);
    case 'FolderClass':
      return folder.folderClass === '' ? null : element(name, folder.folderClass);
    case 'DisplayName':
      return element(name, folder.name);
    case 'TotalCount':
      return element(name, mailbox.itemsIn(folder.id).length);
    case 'UnreadCount':
      return kind === 'CalendarFolder' || kind === 'ContactsFolder'
        ? null
        : element(name, unreadIn(folder, view));
    case 'ChildFolderCount':
      return element(name, mailbox.childrenOf(folder.id).length);
    case 'DistinguishedFolderId':
      return folder.distinguished === null ? null : element(name, folder.distinguished);
    case 'EffectiveRights':
      return element(name, [
        ...['CreateAssociated', 'CreateContents', 'CreateHierarchy'].map((right) =>
          element(right, true),
        ),
        element('Delete', folder.distinguished === null),
        element('Modify', true),
        element('Read', true),
        element('ViewPrivateItems', true),
      ]);
    default:
      return null;
  }
}

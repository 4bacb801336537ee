import { folderIdOf } from '../shape/folderIdOf.ts';
import { folderKind } from '../shape/folderKind.ts';
import type { Folder } from '../store/Folder.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** What answers the making or changing of a folder: its id. */
export function folderAnswer(mailbox: Mailbox, folder: Folder): XmlElement {
  return element('Folders', [element(folderKind(folder), [folderIdOf(mailbox, folder.id)])]);
}

import type { Mailbox } from '../store/Mailbox.ts';
import { makeChangeKey } from '../store/makeChangeKey.ts';
import { makeId } from '../store/makeId.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** A folder's id with its change key. */
export function folderIdOf(mailbox: Mailbox, folder: number, name = 'FolderId'): XmlElement {
  return element(name, [], {
    Id: makeId({ kind: 'folder', mailbox: mailbox.guid, folder }),
    ChangeKey: makeChangeKey(mailbox.guid, 'folder', mailbox.folder(folder)?.changedAt ?? 0),
  });
}

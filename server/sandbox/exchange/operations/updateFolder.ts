import { readFieldPath } from '../shape/readFieldPath.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { Folder } from '../store/Folder.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { childOf } from '../xml/childOf.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { folderAnswer } from './folderAnswer.ts';
import type { Operation } from './Operation.ts';
import { checkFolderName } from './checkFolderName.ts';
import { folderExtended } from './folderExtended.ts';
import { findFolder } from './findFolder.ts';
import { noFolders } from './noFolders.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/updatefolder-operation */
export const updateFolder: Operation = (call, request) =>
  respond(
    call,
    childOf(request, 'FolderChanges')?.children ?? [],
    (change) => {
      const { mailbox, folder } = findFolder(call, change.children[0]);
      for (const update of childOf(change, 'Updates')?.children ?? []) {
        updateOne(mailbox, folder, update);
      }
      mailbox.changeFolder(folder);
      return [folderAnswer(mailbox, folder)];
    },
    noFolders,
  );

function updateOne(mailbox: Mailbox, folder: Folder, update: XmlElement): void {
  const [first, given] = update.children;
  if (first === undefined) return;
  const path = readFieldPath(first);
  if (path.kind === 'extended') {
    Reflect.deleteProperty(folder.extended, path.key);
    if (given !== undefined) Object.assign(folder.extended, folderExtended(given));
    return;
  }
  // Rights are not kept: everybody has the same here.
  if (path.kind === 'property' && path.name === 'PermissionSet') return;
  if (path.kind === 'property' && given !== undefined && update.name === 'SetFolderField') {
    const text = textOf(given, path.name);
    if (path.name === 'DisplayName' && text !== undefined) {
      if (folder.distinguished !== null) refuseProperty();
      if (text !== folder.name) checkFolderName(mailbox, folder.parent, text);
      folder.name = text;
      return;
    }
    if (path.name === 'FolderClass' && text !== undefined) {
      folder.folderClass = text;
      return;
    }
  }
  refuseProperty();
}

function refuseProperty(): never {
  throw new ItemError('ErrorInvalidPropertySet', 'That property of this folder cannot be changed.');
}

import { ItemError } from '../soap/ItemError.ts';
import type { Folder } from '../store/Folder.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { childOf } from '../xml/childOf.ts';
import { folderAnswer } from './folderAnswer.ts';
import type { Operation } from './Operation.ts';
import { checkFolderName } from './checkFolderName.ts';
import { findFolder } from './findFolder.ts';
import { noFolders } from './noFolders.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/copyfolder-operation */
export const copyFolder: Operation = (call, request) =>
  respond(
    call,
    childOf(request, 'FolderIds')?.children ?? [],
    (id) => {
      const to = findFolder(
        call,
        childOf(request, 'ToFolderId')?.children[0],
        'ErrorToFolderNotFound',
      );
      const { mailbox, folder } = findFolder(call, id);
      if (to.mailbox !== mailbox || mailbox.isBelow(to.folder.id, folder.id)) {
        throw new ItemError('ErrorMoveCopyFailed', 'The folder cannot be copied there.');
      }
      checkFolderName(mailbox, to.folder.id, folder.name);
      return [folderAnswer(mailbox, copyBelow(mailbox, folder, to.folder.id))];
    },
    noFolders,
  );

function copyBelow(mailbox: Mailbox, folder: Folder, parent: number): Folder {
  const { name, folderClass, extended } = folder;
  const children = mailbox.childrenOf(folder.id);
  const copy = mailbox.addFolder({
    parent,
    name,
    folderClass,
    extended: structuredClone(extended),
  });
  for (const item of mailbox.itemsIn(folder.id)) {
    mailbox.checkRoom();
    mailbox.copyItem(item, copy.id);
  }
  for (const child of children) copyBelow(mailbox, child, copy.id);
  return copy;
}

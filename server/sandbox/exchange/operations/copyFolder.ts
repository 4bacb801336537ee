import type { Folder } from '../store/Folder.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { childOf } from '../xml/childOf.ts';
import { folderAnswer } from './folderAnswer.ts';
import type { Operation } from './Operation.ts';
import { findPlaces } from './findPlaces.ts';
import { noFolders } from './noFolders.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/copyfolder-operation */
export const copyFolder: Operation = (call, request) =>
  respond(
    call,
    childOf(request, 'FolderIds')?.children ?? [],
    (id) => {
      const { from, to } = findPlaces(call, request, id);
      return [folderAnswer(from.mailbox, copyBelow(from.mailbox, from.folder, to.folder.id))];
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

import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import { folderAnswer } from './folderAnswer.ts';
import type { Operation } from './Operation.ts';
import { checkFolderName } from './checkFolderName.ts';
import { findFolder } from './findFolder.ts';
import { noFolders } from './noFolders.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/movefolder-operation */
export const moveFolder: Operation = (call, request) =>
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
      if (folder.distinguished !== null) {
        throw new ItemError(
          'ErrorMoveDistinguishedFolder',
          'Distinguished folders cannot be moved.',
        );
      }
      if (to.mailbox !== mailbox || mailbox.isBelow(to.folder.id, folder.id)) {
        throw new ItemError('ErrorMoveCopyFailed', 'The folder cannot be moved there.');
      }
      checkFolderName(mailbox, to.folder.id, folder.name);
      mailbox.checkRoomBelow(to.folder.id, folder.id);
      const from = folder.parent;
      folder.parent = to.folder.id;
      mailbox.changeFolder(folder, from);
      return [folderAnswer(mailbox, folder)];
    },
    noFolders,
  );

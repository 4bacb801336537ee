import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import { folderAnswer } from './folderAnswer.ts';
import type { Operation } from './Operation.ts';
import type { FolderPlace } from './FolderPlace.ts';
import { findPlaces } from './findPlaces.ts';
import { noFolders } from './noFolders.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/movefolder-operation */
export const moveFolder: Operation = (call, request) =>
  respond(
    call,
    childOf(request, 'FolderIds')?.children ?? [],
    (id) => {
      const { from, to } = findPlaces(call, request, id, refuseDistinguished);
      const { mailbox, folder } = from;
      mailbox.checkRoomBelow(to.folder.id, folder.id);
      const left = folder.parent;
      folder.parent = to.folder.id;
      mailbox.changeFolder(folder, left);
      return [folderAnswer(mailbox, folder)];
    },
    noFolders,
  );

function refuseDistinguished({ folder }: FolderPlace): void {
  if (folder.distinguished === null) return;
  throw new ItemError('ErrorMoveDistinguishedFolder', 'Distinguished folders cannot be moved.');
}

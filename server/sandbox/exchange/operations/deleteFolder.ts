import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import type { Operation } from './Operation.ts';
import { findFolder } from './findFolder.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/deletefolder-operation */
export const deleteFolder: Operation = (call, request) =>
  respond(call, childOf(request, 'FolderIds')?.children ?? [], (id) => {
    const { mailbox, folder } = findFolder(call, id);
    if (folder.distinguished !== null) {
      throw new ItemError(
        'ErrorDeleteDistinguishedFolder',
        'Distinguished folders cannot be deleted.',
      );
    }
    const trash = mailbox.distinguished('deleteditems');
    if (request.attributes['DeleteType'] === 'MoveToDeletedItems' && trash !== undefined) {
      const from = folder.parent;
      folder.parent = trash.id;
      mailbox.changeFolder(folder, from);
    } else mailbox.removeFolder(folder);
    return [];
  });

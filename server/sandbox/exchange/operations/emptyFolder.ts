import { childOf } from '../xml/childOf.ts';
import { buryItem } from './buryItem.ts';
import type { Operation } from './Operation.ts';
import { findFolder } from './findFolder.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/emptyfolder-operation */
export const emptyFolder: Operation = (call, request) =>
  respond(call, childOf(request, 'FolderIds')?.children ?? [], (id) => {
    const { mailbox, folder } = findFolder(call, id);
    for (const item of mailbox.itemsIn(folder.id)) {
      buryItem(mailbox, item, request.attributes['DeleteType'] ?? '');
    }
    if (request.attributes['DeleteSubFolders'] === 'true') {
      for (const child of mailbox.childrenOf(folder.id)) {
        if (child.distinguished === null) mailbox.removeFolder(child);
      }
    }
    return [];
  });

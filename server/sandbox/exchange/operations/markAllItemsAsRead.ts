import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { Operation } from './Operation.ts';
import { findFolder } from './findFolder.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/markallitemsasread-operation */
export const markAllItemsAsRead: Operation = (call, request) =>
  respond(call, childOf(request, 'FolderIds')?.children ?? [], (id) => {
    const { mailbox, folder } = findFolder(call, id);
    const flag = textOf(request, 'ReadFlag') ?? 'true';
    for (const item of mailbox.itemsIn(folder.id)) {
      const old = item.properties['IsRead'];
      if (old === undefined || old.text === flag) continue;
      item.properties['IsRead'] = element('IsRead', flag);
      mailbox.changeItem(item, true);
    }
    return [];
  });

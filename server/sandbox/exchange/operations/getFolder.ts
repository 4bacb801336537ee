import { shapeFolder } from '../shape/shapeFolder.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { Operation } from './Operation.ts';
import { findFolder } from './findFolder.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/getfolder-operation */
export const getFolder: Operation = (call, request) => {
  const shape = childOf(request, 'FolderShape');
  const ids = childOf(request, 'FolderIds')?.children ?? [];
  const now = call.exchange.now();
  return respond(
    call,
    ids,
    (id) => {
      const { mailbox, folder } = findFolder(call, id);
      return [element('Folders', [shapeFolder(folder, shape, { mailbox, now })])];
    },
    [element('Folders')],
  );
};

import { shapeFolder } from '../shape/shapeFolder.ts';
import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { Operation } from './Operation.ts';
import { folderReader } from './folderReader.ts';
import { findFolder } from './findFolder.ts';
import { pageOf } from './pageOf.ts';
import { respond } from './respond.ts';
import { restriction } from './restriction.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/findfolder-operation */
export const findFolders: Operation = (call, request) => {
  const shape = childOf(request, 'FolderShape');
  const paging = request.children.find(({ name }) => name.endsWith('View'));
  const expression = childOf(request, 'Restriction')?.children[0];
  const traversal = request.attributes['Traversal'];
  if (traversal === 'SoftDeleted') {
    throw new ItemError('ErrorInvalidOperation', 'Deleted folders are not kept here.');
  }
  return respond(call, childOf(request, 'ParentFolderIds')?.children ?? [], (id) => {
    const { mailbox, folder } = findFolder(call, id);
    const view = { mailbox, now: call.exchange.now() };
    const all =
      traversal === 'Deep' ? mailbox.foldersBelow(folder.id) : mailbox.childrenOf(folder.id);
    const test = expression === undefined ? null : restriction(expression);
    const found = all.filter((each) => test === null || test(folderReader(each, view)));
    const page = pageOf(found, paging);
    const folders = page.rows.map((each) => shapeFolder(each, shape, view));
    return [element('RootFolder', [element('Folders', folders)], page.attributes)];
  });
};

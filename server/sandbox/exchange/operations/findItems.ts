import { shapeItem } from '../shape/shapeItem.ts';
import type { View } from '../shape/View.ts';
import type { Item } from '../store/Item.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { candidatesIn } from './candidatesIn.ts';
import { findFolder } from './findFolder.ts';
import { groupedItems } from './groupedItems.ts';
import { itemReader } from './itemReader.ts';
import { matchesQuery } from './matchesQuery.ts';
import type { Operation } from './Operation.ts';
import { pageOf } from './pageOf.ts';
import { respond } from './respond.ts';
import { restriction } from './restriction.ts';
import { sortedItems } from './sortedItems.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation */
export const findItems: Operation = (call, request) => {
  const shape = childOf(request, 'ItemShape');
  const paging = request.children.find(({ name }) => name.endsWith('View'));
  const now = call.exchange.now();
  return respond(call, childOf(request, 'ParentFolderIds')?.children ?? [], (id) => {
    const place = findFolder(call, id);
    const view = { mailbox: place.mailbox, now };
    const candidates = candidatesIn(call, request, place, paging);
    const found = sortedItems(filtered(candidates, request, view), request, view, paging);
    const page = pageOf(found, paging);
    const group = childOf(request, 'GroupBy') ?? childOf(request, 'DistinguishedGroupBy');
    const shaped = (items: readonly Item[]) =>
      element(
        'Items',
        items.map((item) => shapeItem(item, shape, view, true)),
      );
    const rows =
      group === undefined ? shaped(page.rows) : groupedItems(page.rows, group, view, shaped);
    return [element('RootFolder', [rows], page.attributes)];
  });
};

function filtered(items: readonly Item[], request: XmlElement, view: View): Item[] {
  const expression = childOf(request, 'Restriction')?.children[0];
  const test = expression === undefined ? null : restriction(expression);
  const query = textOf(request, 'QueryString');
  return items.filter(
    (item) =>
      (test === null || test(itemReader(item, view))) &&
      (query === undefined || matchesQuery(item, query)),
  );
}

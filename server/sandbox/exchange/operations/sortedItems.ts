import { readFieldPath } from '../shape/readFieldPath.ts';
import type { View } from '../shape/View.ts';
import type { Item } from '../store/Item.ts';
import { childOf } from '../xml/childOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { compareValues } from './compareValues.ts';
import { isTextField } from './isTextField.ts';
import { itemReader } from './itemReader.ts';

/**
 * Items in the order that a FindItem asks for; a calendar view by their starts, others newest first.
 *
 * @param paging the view
 */
export function sortedItems(
  items: readonly Item[],
  request: XmlElement,
  view: View,
  paging: XmlElement | undefined,
): Item[] {
  const orders = (childOf(request, 'SortOrder')?.children ?? []).flatMap((order) => {
    const [named] = order.children;
    if (named === undefined) return [];
    const path = readFieldPath(named);
    return [
      {
        path,
        isText: isTextField(path),
        sign: order.attributes['Order'] === 'Descending' ? -1 : 1,
      },
    ];
  });
  if (paging?.name === 'CalendarView') {
    return [...items].sort((a, b) =>
      compareValues(a.properties['Start']?.text ?? '', b.properties['Start']?.text ?? '', false),
    );
  }
  const keyed = items.map((item) => {
    const read = itemReader(item, view);
    return { item, keys: orders.map(({ path }) => read(path)?.[0] ?? '') };
  });
  keyed.sort((a, b) => {
    for (const [at, { sign, isText }] of orders.entries()) {
      const order = compareValues(a.keys[at] ?? '', b.keys[at] ?? '', isText);
      if (order !== 0) return sign * order;
    }
    // Without an order of its own a folder is listed newest first.
    return b.item.createdAt - a.item.createdAt;
  });
  return keyed.map(({ item }) => item);
}

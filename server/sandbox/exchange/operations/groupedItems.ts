import { readFieldPath } from '../shape/readFieldPath.ts';
import type { View } from '../shape/View.ts';
import type { Item } from '../store/Item.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { compareValues } from './compareValues.ts';
import { itemReader } from './itemReader.ts';

/** Found items under the values of a field, each group with what `shaped` makes of it. */
export function groupedItems(
  items: readonly Item[],
  group: XmlElement,
  view: View,
  shaped: (items: readonly Item[]) => XmlElement,
): XmlElement {
  const [first] = group.children;
  const isNamed = group.name === 'DistinguishedGroupBy';
  const path = isNamed || first === undefined ? null : readFieldPath(first);
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key =
      path === null
        ? (item.properties['Subject']?.text ?? '')
        : (itemReader(item, view)(path)?.[0] ?? '');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  const sign = group.attributes['Order'] === 'Descending' ? -1 : 1;
  return element(
    'Groups',
    [...groups]
      .sort(([a], [b]) => sign * compareValues(a, b, false))
      .map(([key, members]) =>
        element('GroupedItems', [element('GroupIndex', key), shaped(members)]),
      ),
  );
}

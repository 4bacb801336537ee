import type { Item } from '../store/Item.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { View } from './View.ts';
import { computedFor } from './computedFor.ts';

/** A property of an item, stored or computed; null where it has none. */
export function readProperty(item: Item, name: string, view: View): XmlElement | null {
  const computed = computedFor(item.kind)[name];
  return computed === undefined ? (item.properties[name] ?? null) : computed(item, view);
}

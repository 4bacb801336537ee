import type { Item } from '../store/Item.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { View } from './View.ts';

/** A property that follows from others; null where the item has none. */
export type Computed = (item: Item, view: View) => XmlElement | null;

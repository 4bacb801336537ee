import { readEntry } from '../shape/readEntry.ts';
import { readExtended } from '../shape/readExtended.ts';
import { readProperty } from '../shape/readProperty.ts';
import type { View } from '../shape/View.ts';
import type { Item } from '../store/Item.ts';
import type { ReadField } from './ReadField.ts';
import { valuesOf } from './valuesOf.ts';

/** Reads an item's fields for restrictions and sorting. */
export function itemReader(item: Item, view: View): ReadField {
  return (path) => {
    switch (path.kind) {
      case 'property':
        return valuesOf(readProperty(item, path.name, view));
      case 'entry': {
        const text = readEntry(item.properties, path.name, path.key, path.part);
        return text === undefined ? null : [text];
      }
      case 'extended':
        return readExtended(item, path.key, view);
      case 'header': {
        const found = (item.properties['InternetMessageHeaders']?.children ?? []).filter(
          ({ attributes }) => attributes['HeaderName']?.toLowerCase() === path.key.toLowerCase(),
        );
        return found.length === 0 ? null : found.map(({ text }) => text);
      }
    }
  };
}

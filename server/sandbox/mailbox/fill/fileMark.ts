import { extendedKey } from '../../exchange/store/extendedKey.ts';
import type { ExtendedValue } from '../../exchange/store/ExtendedValue.ts';
import type { Item } from '../../exchange/store/Item.ts';

/** What tells an item that was loaded from a file from every other: path, content, and which one in the file. */
export type FileMark = string;

const path = {
  PropertySetId: '5f0e3c1a-7d2b-4c58-9a44-1f6b0c9d2e73',
  PropertyName: 'tryOutFile',
  PropertyType: 'String',
};
const key = extendedKey(path);

/** A property of our own by which a later start knows what it has loaded before. */
export function fileMark(mark: FileMark): Record<string, ExtendedValue> {
  return { [key]: { path, values: [mark] } };
}

/** The mark of an item; undefined for one that came from no file. */
export function fileMarkOf({ extended }: Pick<Item, 'extended'>): FileMark | undefined {
  return extended[key]?.values[0];
}

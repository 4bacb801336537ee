import { childOf } from '../../xml/childOf.ts';
import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from './filledText.ts';
import { manyLines } from './manyLines.ts';

/** One line of one of a contact's three postal addresses, changed without touching the others. */
export function addressRow(
  key: 'Business' | 'Home' | 'Other',
  part: 'Street' | 'City' | 'State' | 'CountryOrRegion' | 'PostalCode',
): ItemField {
  const name = 'PhysicalAddresses';
  const path = { field: `contacts:PhysicalAddress:${part}`, index: key };
  return {
    paths: [{ field: 'contacts:PhysicalAddresses' }],
    read: (item) => {
      const entry = childOf(item, name)?.children.find(
        ({ attributes }) => attributes['Key'] === key,
      );
      return filledText(textOf(entry, part));
    },
    write: (value) => [{ path, name, key, part, value: manyLines(value) }],
  };
}

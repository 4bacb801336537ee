import { childOf } from '../../xml/childOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from './filledText.ts';
import { lineText } from './lineText.ts';

/** One phone number or instant message address: an entry of a dictionary, changed without touching the others. */
export function entryRow(dictionary: 'PhoneNumber' | 'ImAddress', key: string): ItemField {
  const name = dictionary === 'PhoneNumber' ? 'PhoneNumbers' : 'ImAddresses';
  const path = { field: `contacts:${dictionary}`, index: key };
  return {
    paths: [{ field: `contacts:${name}` }],
    read: (item) => filledText(entryOf(item, name, key)?.text),
    write: (value) => [{ path, name, key, value: lineText(value) }],
  };
}

/** The entry of a dictionary with that key. */
function entryOf(item: XmlElement, name: string, key: string): XmlElement | undefined {
  return childOf(item, name)?.children.find(({ attributes }) => attributes['Key'] === key);
}

import { ItemError } from '../soap/ItemError.ts';
import { extendedKey } from '../store/extendedKey.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { FieldPath } from './FieldPath.ts';

const dictionaries: Readonly<Record<string, string>> = {
  'contacts:ImAddress': 'ImAddresses',
  'contacts:PhysicalAddress': 'PhysicalAddresses',
  'contacts:PhoneNumber': 'PhoneNumbers',
  'contacts:EmailAddress': 'EmailAddresses',
};

/**
 * Reads one of the three elements that name a field.
 *
 * @throws ItemError for an extended property whose attributes do not go together.
 */
export function readFieldPath({ name, attributes }: XmlElement): FieldPath {
  if (name === 'ExtendedFieldURI') {
    return { kind: 'extended', key: extendedKey(attributes), path: { ...attributes } };
  }
  const uri = attributes['FieldURI'] ?? '';
  if (name === 'FieldURI') return { kind: 'property', name: uri.slice(uri.indexOf(':') + 1) };
  const key = attributes['FieldIndex'] ?? '';
  if (uri === 'item:InternetMessageHeader') return { kind: 'header', key };
  const [prefix = '', field = '', part] = uri.split(':');
  const dictionary = dictionaries[`${prefix}:${field}`];
  if (dictionary === undefined) {
    throw new ItemError('ErrorUnsupportedPathForQuery', `The property ${uri} is not supported.`);
  }
  return { kind: 'entry', name: dictionary, key, part: part ?? null };
}

import type { XmlElement } from '../xml/XmlElement.ts';

/** Whether an element names a field. */
export function isFieldPath({ name }: XmlElement): boolean {
  return name === 'FieldURI' || name === 'IndexedFieldURI' || name === 'ExtendedFieldURI';
}

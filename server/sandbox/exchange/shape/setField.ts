import { ItemError } from '../soap/ItemError.ts';
import { extendedKey } from '../store/extendedKey.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Editable } from './Editable.ts';
import type { FieldPath } from './FieldPath.ts';
import { setProperties } from './setProperties.ts';

/** Sets, adds to or, without a value, takes away a field of an existing item. */
export function setField(item: Editable, path: FieldPath, given: XmlElement, zone: string): void {
  const [child] = given.children;
  if (child === undefined || given.children.length > 1) {
    throw new ItemError(
      'ErrorIncorrectUpdatePropertyCount',
      'An object within a change description must contain one and only one property to modify.',
    );
  }
  const isSame =
    path.kind === 'extended'
      ? child.name === 'ExtendedProperty' &&
        extendedKey(child.children[0]?.attributes ?? {}) === path.key
      : path.kind === 'header' || child.name === path.name;
  if (!isSame) {
    throw new ItemError(
      'ErrorUpdatePropertyMismatch',
      'The property in the update does not match the property in the item.',
    );
  }
  setProperties(item, given, zone, false);
}

import { ItemError } from '../soap/ItemError.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Editable } from './Editable.ts';
import { readOnlyProperties } from './readOnlyProperties.ts';
import { setExtended } from './setExtended.ts';
import { setProperty } from './setProperty.ts';

/**
 * Sets the properties that an item element has.
 *
 * @param zone IANA name: what times without an offset are meant in
 * @param isNew what only the server writes is passed over when an item is created, refused when it is changed
 */
export function setProperties(
  item: Editable,
  given: XmlElement,
  zone: string,
  isNew: boolean,
): void {
  for (const child of given.children) {
    if (child.name === 'ExtendedProperty') setExtended(item, child, zone);
    else if (readOnlyProperties.has(child.name)) {
      if (!isNew) refuseWrite(child.name);
    } else setProperty(item, child, zone);
  }
}

function refuseWrite(name: string): never {
  throw new ItemError('ErrorInvalidPropertySet', `Set action is invalid for property ${name}.`);
}

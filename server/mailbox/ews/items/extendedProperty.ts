import type { ExtendedField } from '../operations/parts/ExtendedField.ts';
import { pathXml } from '../operations/parts/pathXml.ts';
import { element } from '../xml/element.ts';
import { Xml } from '../xml/Xml.ts';
import type { Property } from './Property.ts';

/** A MAPI property to be written; null takes it away. */
export function extendedProperty(extended: ExtendedField, value: string | null): Property {
  const path = { extended };
  const content =
    value === null ? null : new Xml(pathXml(path).markup + element('t:Value', {}, value).markup);
  return { path, name: 'ExtendedProperty', value: content };
}

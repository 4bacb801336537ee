import { element } from '../xml/element.ts';
import type { Xml } from '../xml/Xml.ts';
import { itemOrder, type ItemKind } from './itemOrder.ts';
import type { Property } from './Property.ts';

/** Parts of a postal address in the order of types.xsd (PhysicalAddressDictionaryEntryType). */
const partOrder = ['Street', 'City', 'State', 'CountryOrRegion', 'PostalCode'];

/** The element of an item with these properties, in the order that the schema wants. Those that clear are left out. */
export function propertyXml(kind: ItemKind, properties: readonly Property[]): Xml {
  const order = itemOrder(kind);
  const byName = new Map<string, Property[]>();
  for (const property of properties) {
    if (property.value === null) continue;
    const same = byName.get(property.name);
    if (same === undefined) byName.set(property.name, [property]);
    else same.push(property);
  }
  const place = (name: string) => order.get(name) ?? 0;
  const children = [...byName]
    .sort(([a], [b]) => place(a) - place(b))
    .flatMap(([name, all]) => childrenXml(name, all));
  return element(`t:${kind}`, {}, ...children);
}

function childrenXml(name: string, properties: readonly Property[]): Xml[] {
  if (properties[0]?.key === undefined) {
    return properties.map(({ attributes, value }) =>
      element(`t:${name}`, attributes, value ?? undefined),
    );
  }
  const entries = new Map<string, Property[]>();
  for (const property of properties) {
    const key = property.key ?? '';
    entries.set(key, [...(entries.get(key) ?? []), property]);
  }
  return [element(`t:${name}`, {}, ...[...entries].map(([key, parts]) => entryXml(key, parts)))];
}

function entryXml(key: string, parts: readonly Property[]): Xml {
  const place = ({ part = '' }: Property) => partOrder.indexOf(part);
  const content = [...parts]
    .sort((a, b) => place(a) - place(b))
    .map(({ part, value }) =>
      part === undefined ? (value ?? undefined) : element(`t:${part}`, {}, value ?? undefined),
    );
  return element('t:Entry', { Key: key }, ...content);
}

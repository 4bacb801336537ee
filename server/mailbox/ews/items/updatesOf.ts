import type { ItemChange } from '../operations/parts/ItemChange.ts';
import type { ItemKind } from './itemOrder.ts';
import type { Property } from './Property.ts';
import { propertyXml } from './propertyXml.ts';

/** The changes that make an item so: each property by itself, as Exchange wants it. */
export function updatesOf(
  kind: ItemKind,
  properties: readonly Property[],
): ItemChange['updates'][number][] {
  return properties.map((property) =>
    property.value === null
      ? { clear: property.path }
      : { set: property.path, to: propertyXml(kind, [property]) },
  );
}

import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** An ExtendedProperty with its path written as it was asked for. */
export function extendedProperty(
  path: Record<string, string>,
  values: readonly string[],
): XmlElement {
  const isArray = path['PropertyType']?.endsWith('Array') ?? false;
  return element('ExtendedProperty', [
    element('ExtendedFieldURI', [], path),
    isArray
      ? element(
          'Values',
          values.map((value) => element('Value', value)),
        )
      : element('Value', values[0] ?? ''),
  ]);
}

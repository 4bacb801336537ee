import type { ExtendedField } from '../operations/parts/ExtendedField.ts';
import { childOf } from '../xml/childOf.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** The value of a MAPI property that an item came with; null where it has none. */
export function extendedValue(item: XmlElement, field: ExtendedField): string | null {
  for (const child of item.children) {
    if (child.name !== 'ExtendedProperty') continue;
    const path = childOf(child, 'ExtendedFieldURI');
    if (path !== undefined && isSame(path, field)) return textOf(child, 'Value') ?? null;
  }
  return null;
}

/** Servers write GUIDs and tags in capitals or not, tags also with leading zeros, and known sets by name or by GUID. */
function isSame({ attributes }: XmlElement, field: ExtendedField): boolean {
  if ('tag' in field) return Number(attributes['PropertyTag'] ?? -1) === Number(field.tag);
  if ('name' in field && attributes['PropertyName'] !== field.name) return false;
  if ('id' in field && Number(attributes['PropertyId'] ?? -1) !== field.id) return false;
  const set = attributes['PropertySetId']?.toLowerCase();
  if ('set' in field) return set === field.set.toLowerCase();
  const distinguished = attributes['DistinguishedPropertySetId'];
  return (
    distinguished === field.distinguishedSet ||
    (set !== undefined && set === knownSets[field.distinguishedSet])
  );
}

/** [MS-OXPROPS] 1.3.2, for the sets that we use. */
const knownSets: Readonly<Record<string, string>> = {
  Address: '00062004-0000-0000-c000-000000000046',
  Appointment: '00062002-0000-0000-c000-000000000046',
  Common: '00062008-0000-0000-c000-000000000046',
  Task: '00062003-0000-0000-c000-000000000046',
};

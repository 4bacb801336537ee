import type { FieldValue } from '../../../../shared/records/SyncRecord.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { FieldTable } from './FieldTable.ts';

/** The fields of an item as Exchange itself has them; what it says nothing about is not in them. */
export function readTable(
  table: FieldTable,
  item: XmlElement,
  zone: string,
): Record<string, FieldValue | null> {
  const fields: Record<string, FieldValue | null> = {};
  for (const [name, field] of Object.entries(table)) {
    const value = field.read(item, zone);
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

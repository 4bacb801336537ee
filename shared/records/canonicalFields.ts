import type { Area } from './Area.ts';
import { canonicalRecurrence } from './canonicalRecurrence.ts';
import { canonicalValue } from './canonicalValue.ts';
import { fieldTables } from './fieldTables.ts';
import type { Fields, FieldValue } from './SyncRecord.ts';

/**
 * The form in which fields are compared and hashed. For comparing only: it is never written anywhere, since it
 * drops what people see (the blanks of a phone number, the names of attendees). Absent stays absent, and null
 * stays apart from it. Doing it twice changes nothing. A field the area does not know is compared as it is.
 */
export function canonicalFields(area: Area, fields: Fields): Fields {
  const table = fieldTables[area];
  // A key with undefined comes of spreading; it is absent.
  const said: Readonly<Record<string, FieldValue | null | undefined>> = fields;
  const entries = Object.entries(said).flatMap(([name, value]): [string, FieldValue | null][] => {
    if (value === undefined) return [];
    const rule = Object.hasOwn(table, name) ? table[name] : undefined;
    if (rule?.type === 'recurrence') {
      return [[name, canonicalRecurrence(value, (changes) => canonicalFields(area, changes))]];
    }
    return [[name, canonicalValue(rule, value)]];
  });
  return Object.fromEntries(entries);
}

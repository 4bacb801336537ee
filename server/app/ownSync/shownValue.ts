import type { FieldValue } from '../../../shared/records/SyncRecord.ts';

/** Most UTF-16 units of a text, and most members of a list, that are shown of a field. */
export const shownLength = { text: 2_000, list: 50 } as const;

/** A field's value for the pane: long texts and lists are cut, since people compare them and nobody writes them back. */
export function shownValue(value: FieldValue | null | undefined): unknown {
  if (typeof value === 'string') {
    return value.length > shownLength.text ? `${value.slice(0, shownLength.text)}…` : value;
  }
  return Array.isArray(value) ? value.slice(0, shownLength.list) : value;
}

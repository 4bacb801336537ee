import type { SqlRow } from '../database/SqlDatabase.ts';
import { toText } from '../values/toText.ts';
import type { SqlKind } from './SqlKind.ts';
import { recordKey } from './selectRecords.ts';

/** A row's key as text; null for a row that no reference can name: no key, bytes, or more than 200 characters. */
export function keyOf(kind: SqlKind, row: SqlRow): string | null {
  const value = row[recordKey];
  if (value instanceof Uint8Array) return null;
  const key = toText(value, kind.mapping.key);
  return key === '' || key.length > 200 ? null : key;
}

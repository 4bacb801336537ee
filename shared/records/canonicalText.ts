import type { Area } from './Area.ts';
import { canonicalFields } from './canonicalFields.ts';
import { stableJson } from './stableJson.ts';
import type { Fields } from './SyncRecord.ts';

/**
 * A record as one text: two records have the same one exactly when sameValue holds for every field of theirs,
 * absent ones included. Hash it where a hash is enough.
 */
export function canonicalText(area: Area, fields: Fields): string {
  return stableJson(canonicalFields(area, fields));
}

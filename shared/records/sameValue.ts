import type { Area } from './Area.ts';
import { canonicalFields } from './canonicalFields.ts';
import { stableJson } from './stableJson.ts';
import type { FieldValue } from './SyncRecord.ts';

/**
 * Whether two values of a field mean the same, so that nothing has to be written. Undefined is absent: it equals
 * itself only, never null. An equivalence: reflexive, symmetric, transitive.
 */
export function sameValue(
  area: Area,
  field: string,
  a: FieldValue | null | undefined,
  b: FieldValue | null | undefined,
): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a === b) return true;
  const [left, right] = [a, b].map((value) => canonicalFields(area, { [field]: value })[field]);
  return stableJson(left) === stableJson(right);
}

import assert from 'node:assert/strict';
import type { Area } from '../../../shared/records/Area.ts';
import { canonicalFields } from '../../../shared/records/canonicalFields.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** Asserts that two records say the same, field by field; absent is not empty. */
export function sameFields(area: Area, actual: Fields, expected: Fields): void {
  assert.deepEqual(canonicalFields(area, actual), canonicalFields(area, expected));
}

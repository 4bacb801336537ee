import type { FieldValue } from '../../../shared/records/SyncRecord.ts';
import type { AreaPolicy } from './Policy.ts';

/**
 * Whether two things may differ in a field for good, since one leaves it empty and something stands in for that on the other
 * (standIns): it is no difference to be told or carried, until somebody changes it.
 */
export function isStoodIn(
  { standIns }: Pick<AreaPolicy, 'standIns'>,
  field: string,
  a: FieldValue | null | undefined,
  b: FieldValue | null | undefined,
): boolean {
  return Object.hasOwn(standIns, field) && ((a ?? null) === null) !== ((b ?? null) === null);
}

import type { Area } from '../../../../shared/records/Area.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { Got, WriteOp } from '../../../ports/RecordStore.ts';

/** Whether a thing is still as a write was planned with: by its version, or by its fields where that is not known. */
export function holdsExpected(
  area: Area,
  { version, expected }: Pick<Exclude<WriteOp, { op: 'create' }>, 'version' | 'expected'>,
  now: Extract<Got, { state: 'found' }>,
): boolean {
  if (version !== null) return version === now.version;
  const { fields }: { fields: Fields } = now.record;
  return Object.entries(expected).every(([field, value]) =>
    sameValue(area, field, fields[field], value),
  );
}

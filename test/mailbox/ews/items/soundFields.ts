import type fc from 'fast-check';
import type { Area } from '../../../../shared/records/Area.ts';
import { checkRecord } from '../../../../shared/records/checkRecord.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { arbitraryFields } from '../../../shared/records/arbitraryFields.ts';

/** Fields that a mapping holds and that are sound by themselves and together; others are left out. */
export function soundFields(area: Area, names: readonly string[]): fc.Arbitrary<Fields> {
  return arbitraryFields(area).map((fields) => {
    const sound: Record<string, Fields[string]> = {};
    for (const [name, value] of Object.entries(fields)) {
      const isSound = checkRecord({ area, fields: { [name]: value } }).length === 0;
      if (names.includes(name) && isSound) sound[name] = value;
    }
    return sound;
  });
}

import type { FieldValue, Party } from '../../../../../shared/records/SyncRecord.ts';
import { cannotKeep } from './cannotKeep.ts';

/** The people of a field that is to be written; none for nothing. @throws AppError for what is no list of people. */
export function partiesIn(field: string, value: FieldValue | null): readonly Party[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw cannotKeep(field, 'it is no list of people');
  return (value as readonly unknown[]).map((one) => {
    if (typeof one === 'object' && one !== null && 'address' in one && 'role' in one)
      return one as Party;
    throw cannotKeep(field, 'it is no list of people');
  });
}

import { checkRecord } from '../../../../shared/records/checkRecord.ts';
import type { Fields, SyncRecord } from '../../../../shared/records/SyncRecord.ts';
import { AppError } from '../../../core/AppError.ts';
import { refusal } from './refusal.ts';

/**
 * That a record is sound, has nothing in it that there is no place for, and no text that is longer than Exchange keeps.
 *
 * @param now what the item is already: what is wrong with that is nobody's fault here
 * @throws AppError `invalid-input`, with a sentence for a person
 */
export function checkWritable(
  record: SyncRecord,
  mapping: { fields: readonly string[]; limits: Readonly<Record<string, number>> },
  now: Fields = {},
): void {
  const old = new Set(checkRecord({ ...record, fields: now }));
  const problem = checkRecord(record).find((each) => !old.has(each));
  if (problem !== undefined) {
    throw new AppError('invalid-input', problem, { reason: 'bad-record' });
  }
  for (const [name, value] of Object.entries(record.fields)) {
    if (value === now[name]) continue;
    if (value !== null && !mapping.fields.includes(name)) {
      throw refusal(`Exchange has no place for ${name}.`, 'no-place', { field: name });
    }
    const most = mapping.limits[name];
    if (most !== undefined && typeof value === 'string' && value.length > most) {
      throw refusal(`Exchange keeps only ${most} characters of ${name}.`, 'too-long', {
        field: name,
      });
    }
  }
}

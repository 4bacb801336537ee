import type { Area } from '../../../shared/records/Area.ts';
import { isMoment } from '../../../shared/records/isMoment.ts';
import { isRecurrence } from '../../../shared/records/isRecurrence.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { AppError } from '../AppError.ts';
import { whatCannot } from '../recurrence/whatCannot.ts';
import type { Ability } from './Ability.ts';

/**
 * Why a side cannot hold the series that a thing is, as sentences for a person; none where it can, or where it is no
 * series. Such a thing is left as it is and never written in part (sync-knowledge 3.10).
 */
export function unheldSeries(area: Area, { series }: Ability, fields: Fields): string[] {
  const { recurrence, start = null, due = null, end = null } = fields;
  if (recurrence === undefined || recurrence === null) return [];
  const limits = series[area];
  if (limits === undefined) return ['Series are not known there.'];
  const first = start ?? due;
  // What is no sound series is not for us to judge: checkRecord has kept it out.
  if (!isRecurrence(recurrence) || !isMoment(first)) return [];
  try {
    return whatCannot({ start: first, end: isMoment(end) ? end : null, recurrence }, limits);
  } catch (error) {
    if (error instanceof AppError && error.kind === 'invalid-input') return [error.message];
    throw error;
  }
}

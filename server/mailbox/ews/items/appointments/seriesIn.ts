import { isMoment } from '../../../../../shared/records/isMoment.ts';
import { isRecurrence } from '../../../../../shared/records/isRecurrence.ts';
import { settleEnd } from '../../../../../shared/records/settleEnd.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import { exchangeLimits } from '../../../../core/recurrence/exchangeLimits.ts';
import { normalizeSeries } from '../../../../core/recurrence/normalizeSeries.ts';
import type { Series } from '../../../../core/recurrence/Series.ts';
import { whatCannot } from '../../../../core/recurrence/whatCannot.ts';
import { refusal } from '../refusal.ts';

/**
 * The series that an appointment is, starting with its first occurrence as Exchange wants it; null where it happens once.
 *
 * @throws AppError `invalid-input`, with a sentence, for a series that Exchange cannot hold
 */
export function seriesIn({ start, end = null, recurrence }: Fields): Series | null {
  if (!isMoment(start) || !isRecurrence(recurrence)) return null;
  const last = settleEnd(start, end);
  const given = { start, end: isMoment(last) ? last : null, recurrence };
  const [first, ...others] = whatCannot(given, exchangeLimits);
  if (first !== undefined) {
    throw refusal(`Exchange cannot hold this series: ${[first, ...others].join(' ')}`, 'series');
  }
  return normalizeSeries(given);
}

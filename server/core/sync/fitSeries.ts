import type { Area } from '../../../shared/records/Area.ts';
import { isMoment } from '../../../shared/records/isMoment.ts';
import { isRecurrence } from '../../../shared/records/isRecurrence.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { AppError } from '../AppError.ts';
import { fitExceptions } from '../recurrence/fitExceptions.ts';

/**
 * What is to be set, with a series whose exceptions are all exceptions to one of its occurrences: a new pattern or start
 * from one side meets the other side's exceptions in a merge, and no server takes one that belongs to nothing.
 *
 * @param set what is to be written; `now` what that side has, for a start or a series that stays as it is.
 */
export function fitSeries(area: Area, set: Fields, now: Fields): Fields {
  const { start = now['start'] } = set;
  const recurrence = set.recurrence === undefined && set.start ? now['recurrence'] : set.recurrence;
  if (!isRecurrence(recurrence) || !isMoment(start)) return set;
  try {
    const { kept } = fitExceptions({ start, recurrence });
    const fitted = { ...recurrence, exceptions: kept };
    const { recurrence: _before, ...others } = set;
    const isThere = sameValue(area, 'recurrence', fitted, now['recurrence']);
    return isThere ? others : { ...others, recurrence: fitted };
  } catch (error) {
    // A rule that nobody can expand is carried as it is; the side that cannot hold it says so.
    if (error instanceof AppError && error.kind === 'invalid-input') return set;
    throw error;
  }
}

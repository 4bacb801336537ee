import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../shared/records/Moment.ts';
import { AppError } from '../AppError.ts';

/**
 * What the clock on the wall shows at a moment; midnight at the beginning of a day.
 *
 * @throws AppError `invalid-input` for a time that does not exist (checkRecord says so before).
 */
export function wallOf(moment: Moment): Temporal.PlainDateTime {
  const text = moment.kind === 'date' ? moment.date : moment.local;
  try {
    return Temporal.PlainDateTime.from(text);
  } catch (cause) {
    throw new AppError('invalid-input', 'A date or time does not exist.', {
      reason: 'no-such-time',
      cause,
    });
  }
}

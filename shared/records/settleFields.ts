import type { Area } from './Area.ts';
import { isMoment } from './isMoment.ts';
import { isRecurrence } from './isRecurrence.ts';
import { settleEnd } from './settleEnd.ts';
import { settleException } from './settleException.ts';
import { settleReminder } from './settleReminder.ts';
import type { Fields } from './SyncRecord.ts';

/**
 * The one form of what several fields say together. Everything a side reads goes through it once, before it is
 * observed; from then on fields are compared one by one. Unlike canonicalFields it keeps what people see.
 *
 * - The end of whole days is exclusive, as in iCalendar, EWS and Graph (settleEnd).
 * - A reminder that is off has no lead time (settleReminder).
 * - An exception keeps only what differs from its series; one that differs in nothing is none.
 *
 * Settling twice changes nothing. Absent fields stay absent.
 */
export function settleFields(area: Area, fields: Fields): Fields {
  const { start, end, recurrence } = fields;
  const settled: Record<string, Fields[string]> = { ...settleReminder(area, fields) };
  if (area === 'appointments' && isMoment(start) && end !== undefined) {
    settled['end'] = settleEnd(start, end);
  }
  if (!isRecurrence(recurrence)) return settled;
  const exceptions = recurrence.exceptions
    .map((exception) => settleException(area, settled, exception))
    .filter(({ changes }) => changes === null || Object.keys(changes).length > 0);
  settled['recurrence'] = { ...recurrence, exceptions };
  return settled;
}

import { addDays } from './addDays.ts';
import { isDay } from './isDay.ts';
import { isMoment } from './isMoment.ts';
import type { Moment } from './Moment.ts';
import type { FieldValue } from './SyncRecord.ts';

/**
 * The end of something that starts then. Whole days end exclusively: the day after the last. A day without an end, or
 * with itself for one, is one day long (RFC 5545 section 3.6.1); midnight, which some sides give, is the day that it
 * begins. What ends before it starts stays, for checkRecord to say so.
 */
export function settleEnd(start: Moment, end: FieldValue | null): FieldValue | null {
  if (start.kind !== 'date' || !isDay(start.date)) return end;
  if (end === null) return { kind: 'date', date: addDays(start.date, 1) };
  if (!isMoment(end)) return end;
  const isMidnight = end.kind !== 'date' && /T00:00(:00)?$/.test(end.local);
  if (end.kind !== 'date' && !isMidnight) return end;
  const date = end.kind === 'date' ? end.date : end.local.slice(0, 10);
  return { kind: 'date', date: date === start.date ? addDays(start.date, 1) : date };
}

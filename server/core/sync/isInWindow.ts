import type { Area } from '../../../shared/records/Area.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Recurrence } from '../../../shared/records/Recurrence.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';

/** From and to, yyyy-mm-dd inclusive; null is open. */
export interface Days {
  from: string | null;
  to: string | null;
}

/**
 * Whether something unpaired lies in a span of days: an appointment or series any part of it, a task its due date, a
 * mail when it came. What has no date does always.
 */
export function isInWindow(area: Area, fields: Fields, { from, to }: Days): boolean {
  const [first, last] = extent(area, fields);
  return (
    (to === null || first === null || first <= to) &&
    (from === null || last === null || last >= from)
  );
}

/** First and last day; null where it is open. */
function extent(area: Area, fields: Fields): [string | null, string | null] {
  switch (area) {
    case 'contacts':
      return [null, null];
    case 'appointments': {
      const end = dayOf(fields.end) ?? dayOf(fields.start);
      return [dayOf(fields.start), isSeries(fields.recurrence) ? lastOf(fields.recurrence) : end];
    }
    case 'tasks': {
      const day = dayOf(fields.due) ?? dayOf(fields.start);
      return isSeries(fields.recurrence) ? [day, lastOf(fields.recurrence)] : [day, day];
    }
    case 'incomingMail':
    case 'sentMail': {
      const day = dayOf(fields.received) ?? dayOf(fields.sent);
      return [day, day];
    }
  }
}

/** A count of occurrences says nothing of the day without expanding it: taken as open. */
function lastOf({ range }: Recurrence): string | null {
  return range.type === 'until' ? range.date : null;
}

function isSeries(value: FieldValue | null | undefined): value is Recurrence {
  return typeof value === 'object' && value !== null && 'pattern' in value;
}

function dayOf(value: FieldValue | null | undefined): string | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  const moment: Moment = value;
  return moment.kind === 'date' ? moment.date : moment.local.slice(0, 10);
}

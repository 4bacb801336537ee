import { Temporal } from 'temporal-polyfill';
import type { Area } from './Area.ts';
import { isMoment } from './isMoment.ts';
import { isParty } from './isParty.ts';
import { isRecurrence } from './isRecurrence.ts';
import type { Moment } from './Moment.ts';
import type { Fields, FieldValue } from './SyncRecord.ts';

/**
 * Why fields that are sound by themselves cannot stand together, as sentences: an end before the start, a series
 * without one. Says nothing about fields that are absent.
 */
export function checkOrder(area: Area, fields: Fields): string[] {
  if (area === 'appointments') return checkAppointment(fields);
  if (area === 'tasks') return checkTask(fields);
  return [];
}

function checkAppointment({ start, end, recurrence, parties }: Fields): string[] {
  const problems: string[] = [];
  if (start === null) problems.push('The appointment has no start.');
  if (isMoment(start) && isMoment(end)) {
    if ((start.kind === 'date') !== (end.kind === 'date')) {
      problems.push('The appointment starts on a whole day and ends at a time, or the reverse.');
    } else if (isBefore(end, start)) {
      problems.push('The appointment ends before it starts.');
    }
  }
  if (isMoment(start)) problems.push(...checkSeriesEnd('The appointment', start, recurrence));
  const people: readonly unknown[] = Array.isArray(parties) ? parties : [];
  const organizers = people.filter((party) => isParty(party) && party.role === 'organizer');
  if (organizers.length > 1) problems.push('The appointment has more than one organizer.');
  return problems;
}

function checkTask({ start, due, recurrence }: Fields): string[] {
  const problems: string[] = [];
  if (isMoment(start) && isMoment(due) && isBefore(due, start)) {
    problems.push('The task is due before it starts.');
  }
  const first = start ?? due;
  if (isRecurrence(recurrence) && start === null && due === null) {
    problems.push('The task happens again and again, but has neither start nor due date.');
  }
  if (isMoment(first)) problems.push(...checkSeriesEnd('The task', first, recurrence));
  return problems;
}

function checkSeriesEnd(
  name: string,
  start: Moment,
  recurrence: FieldValue | null | undefined,
): string[] {
  if (!isRecurrence(recurrence) || recurrence.range.type !== 'until') return [];
  const day = start.kind === 'date' ? start.date : start.local.slice(0, 10);
  return recurrence.range.date < day ? [`${name} ends as a series before it starts.`] : [];
}

/**
 * Whether one moment comes before another: as instants where both have zones, otherwise by the clock on the wall. Of a
 * day and a time only the days count.
 */
function isBefore(a: Moment, b: Moment): boolean {
  if (a.kind === 'zoned' && b.kind === 'zoned' && a.zone !== b.zone) {
    return instant(a).epochMilliseconds < instant(b).epochMilliseconds;
  }
  const [left, right] = [a, b].map((moment) =>
    moment.kind === 'date' ? moment.date : moment.local,
  );
  const isDayOnly = a.kind === 'date' || b.kind === 'date';
  const length = isDayOnly ? 10 : 19;
  return (left ?? '').slice(0, length) < (right ?? '').slice(0, length);
}

function instant({ local, zone }: Moment & { kind: 'zoned' }): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
}

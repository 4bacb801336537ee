import { addDays } from '../../../shared/records/addDays.ts';
import { isMoment } from '../../../shared/records/isMoment.ts';
import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import type { AreaPolicy } from './Policy.ts';

/**
 * Whether two things may differ in a field for good, since the one that was there first leaves it empty and something stands in
 * for that on the other (standIns): it is no difference to be told or carried, until somebody changes it. It is a value that a
 * source of the policy can have given: the day on which it was made, or what another field says, or said before it was
 * emptied. Everything else, and a value that the thing made lacks, was lost on the way.
 *
 * @param origin the side where it was there first.
 * @param now what both sides say.
 * @param today yyyy-mm-dd; on which day it was made nobody knows, but not later.
 */
export function isStoodIn(
  { standIns }: Pick<AreaPolicy, 'standIns'>,
  field: string,
  { origin, now, today }: { origin: Side; now: Readonly<Record<Side, Fields>>; today: string },
): boolean {
  const sources = Object.hasOwn(standIns, field) ? (standIns[field] ?? []) : [];
  const value = momentIn(now[otherSide(origin)][field]);
  if ((now[origin][field] ?? null) !== null || value === null) return false;
  return sources.some((source) => {
    if (source === 'today') return dayOf(value) <= today;
    const given = sides.flatMap((side) => momentIn(now[side][source]) ?? []);
    return given.length === 0 || given.some((moment) => isNear(value, moment));
  });
}

function momentIn(value: FieldValue | null | undefined): Moment | null {
  return value !== null && value !== undefined && isMoment(value) ? value : null;
}

/** On the same day; where one has a time, it may be another day elsewhere. */
function isNear(a: Moment, b: Moment): boolean {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one === other) return true;
  const hasTime = a.kind !== 'date' || b.kind !== 'date';
  return hasTime && (addDays(one, 1) === other || addDays(other, 1) === one);
}

function dayOf(moment: Moment): string {
  return moment.kind === 'date' ? moment.date : moment.local.slice(0, 10);
}

import type { WeekDay } from '../../../shared/records/Recurrence.ts';
import { weekDays } from '../../../shared/records/weekDays.ts';

/** The days of a BYDAY without ordinals, in the order of the week; null when one has an ordinal or is none. */
export function plainDays(list: string): readonly WeekDay[] | null {
  const named = list.split(',');
  const days = weekDays.filter((day) => named.includes(day));
  return days.length === new Set(named).size ? days : null;
}

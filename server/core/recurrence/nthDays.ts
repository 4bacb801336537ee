import type { Ordinal, WeekDay } from '../../../shared/records/Recurrence.ts';
import { weekDays } from '../../../shared/records/weekDays.ts';
import { plainDays } from './plainDays.ts';
import type { RuleParts } from './RuleParts.ts';

const ordinals: readonly Ordinal[] = [1, 2, 3, 4, -1];

/**
 * Which of which days of the month a rule means. Three ways to write it: BYDAY=2MO; BYDAY=MO,TU;BYSETPOS=2; a single
 * day with the week of the month that it is in, BYDAY=MO;BYMONTHDAY=8,9,10,11,12,13,14. Null for everything else.
 */
export function nthDays(
  parts: RuleParts,
  monthDays: readonly number[] | null,
): { ordinal: Ordinal; days: readonly WeekDay[] } | null {
  const byDay = parts.get('BYDAY') ?? '';
  const position = parts.get('BYSETPOS');
  const days = plainDays(byDay);
  if (days === null) return position === undefined && monthDays === null ? numbered(byDay) : null;
  if (monthDays === null) {
    const ordinal = ordinals.find((each) => String(each) === position);
    return ordinal === undefined ? null : { ordinal, days };
  }
  const ordinal = position === undefined && days.length === 1 ? weekOfMonth(monthDays) : null;
  return ordinal === null ? null : { ordinal, days };
}

/** BYDAY=-1FR. Of several the rule means each, and no pattern has two ordinals. */
function numbered(byDay: string): { ordinal: Ordinal; days: readonly WeekDay[] } | null {
  const [, number, name] = /^(-?\d)([A-Z]{2})$/.exec(byDay) ?? [];
  const ordinal = ordinals.find((each) => String(each) === number);
  const day = weekDays.find((each) => each === name);
  return ordinal === undefined || day === undefined ? null : { ordinal, days: [day] };
}

function weekOfMonth(monthDays: readonly number[]): Ordinal | null {
  const first = Math.min(...monthDays);
  const isWeek = monthDays.length === 7 && Math.max(...monthDays) === first + 6;
  return isWeek
    ? (ordinals.find((each) => each > 0 && (each - 1) * 7 + 1 === first) ?? null)
    : null;
}

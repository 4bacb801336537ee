import { daysInMonth } from '../../../shared/records/daysInMonth.ts';
import type { Ordinal, Pattern, WeekDay } from '../../../shared/records/Recurrence.ts';

/**
 * The value of an RRULE (RFC 5545 section 3.3.10) for a pattern, without COUNT and UNTIL; null for what no rule can
 * say: regeneration.
 */
export function patternRule(pattern: Pattern): string | null {
  switch (pattern.type) {
    case 'daily':
      return join('FREQ=DAILY', every(pattern.interval));
    case 'weekly':
      // Always with the week's start: what is meant without it differs (sync-knowledge 3.10).
      return join(
        'FREQ=WEEKLY',
        every(pattern.interval),
        `BYDAY=${pattern.days.join(',')}`,
        `WKST=${pattern.weekStart}`,
      );
    case 'monthly':
      return join('FREQ=MONTHLY', every(pattern.interval), dayOfMonth(pattern.day, null));
    case 'monthlyNth':
      return join('FREQ=MONTHLY', every(pattern.interval), nth(pattern.ordinal, pattern.days));
    case 'yearly':
      return join(
        'FREQ=YEARLY',
        every(pattern.interval),
        `BYMONTH=${pattern.month}`,
        dayOfMonth(pattern.day, pattern.month),
      );
    case 'yearlyNth':
      return join(
        'FREQ=YEARLY',
        every(pattern.interval),
        `BYMONTH=${pattern.month}`,
        nth(pattern.ordinal, pattern.days),
      );
    case 'regeneration':
      return null;
    case 'other':
      return pattern.rrule;
  }
}

function join(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(';');
}

function every(interval: number): string {
  return interval === 1 ? '' : `INTERVAL=${interval}`;
}

/**
 * A rule leaves out months without that day where ours takes their last one, so beyond the 28th it has to name the days
 * before it too and take the last there is.
 */
function dayOfMonth(day: number, month: number | null): string {
  const longest = month === null ? 31 : daysInMonth(month);
  if (day <= 28 || (month !== null && month !== 2)) return `BYMONTHDAY=${day}`;
  if (day >= longest) return 'BYMONTHDAY=-1';
  const days = [28, 29, 30].filter((each) => each <= day);
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}

function nth(ordinal: Ordinal, days: readonly WeekDay[]): string {
  const [only] = days;
  return days.length === 1 && only !== undefined
    ? `BYDAY=${ordinal}${only}`
    : `BYDAY=${days.join(',')};BYSETPOS=${ordinal}`;
}

import type { Pattern } from '../../../../../shared/records/Recurrence.ts';

/** A pattern as Exchange has it: its yearly ones know no interval, so every second year is every 24 months. */
export function heldPattern(pattern: Pattern): Pattern {
  if (!('interval' in pattern) || pattern.interval === 1) return pattern;
  const interval = 12 * pattern.interval;
  if (pattern.type === 'yearly') return { type: 'monthly', interval, day: pattern.day };
  if (pattern.type !== 'yearlyNth') return pattern;
  return { type: 'monthlyNth', interval, ordinal: pattern.ordinal, days: pattern.days };
}

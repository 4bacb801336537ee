import fc from 'fast-check';
import { daysInMonth } from '../../../shared/records/daysInMonth.ts';
import type { Ordinal, Pattern, Range, WeekDay } from '../../../shared/records/Recurrence.ts';
import { weekDays } from '../../../shared/records/weekDays.ts';
import { arbitraryDay } from './arbitraryMoment.ts';

const interval = fc.integer({ min: 1, max: 5 });
const month = fc.integer({ min: 1, max: 12 });
const ordinal = fc.constantFrom<Ordinal>(1, 2, 3, 4, -1);
const days = fc.subarray<WeekDay>([...weekDays], { minLength: 1 });
const weekStart = fc.constantFrom<WeekDay>('MO', 'SU', 'SA');

/** The six patterns that Exchange and iCalendar share. */
export const arbitrarySharedPattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({ type: fc.constant('daily' as const), interval }),
  fc.record({ type: fc.constant('weekly' as const), interval, days, weekStart }),
  fc.record({
    type: fc.constant('monthly' as const),
    interval,
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record({ type: fc.constant('monthlyNth' as const), interval, ordinal, days }),
  fc
    .tuple(interval, month, fc.integer({ min: 1, max: 31 }))
    .map(([every, inMonth, day]): Pattern => ({
      type: 'yearly',
      interval: every,
      month: inMonth,
      day: Math.min(day, daysInMonth(inMonth)),
    })),
  fc.record({ type: fc.constant('yearlyNth' as const), interval, month, ordinal, days }),
);

/** Every pattern. */
export const arbitraryPattern: fc.Arbitrary<Pattern> = fc.oneof(
  { weight: 6, arbitrary: arbitrarySharedPattern },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('regeneration' as const),
      unit: fc.constantFrom('day', 'week', 'month', 'year'),
      interval,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('other' as const),
      rrule: fc.constantFrom('FREQ=DAILY;BYMONTH=1', 'BYMONTH=1;freq=DAILY', 'FREQ=HOURLY'),
    }),
  },
);

/** How long series go on. */
export const arbitraryRange: fc.Arbitrary<Range> = fc.oneof(
  fc.constant({ type: 'endless' as const }),
  fc.integer({ min: 1, max: 60 }).map((count): Range => ({ type: 'count', count })),
  arbitraryDay.map((date): Range => ({ type: 'until', date })),
);

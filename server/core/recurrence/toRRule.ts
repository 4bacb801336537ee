import type { Moment } from '../../../shared/records/Moment.ts';
import type { Pattern, Range } from '../../../shared/records/Recurrence.ts';
import { AppError } from '../AppError.ts';
import { instantOf } from '../time/instantOf.ts';
import { wallOf } from '../time/wallOf.ts';
import { withWall } from '../time/withWall.ts';
import { patternRule } from './patternRule.ts';

/**
 * A series as iCalendar says it: the value of its RRULE. For a pattern that was kept as several lines (RDATE, several
 * rules) those lines as they were. fromRRule is the way back.
 *
 * @param start Its kind decides the form of UNTIL (RFC 5545 section 3.3.10): a date, a local time, or UTC.
 * @throws AppError `invalid-input` for regeneration, which iCalendar does not know.
 */
export function toRRule(
  { pattern, range }: { pattern: Pattern; range: Range },
  start: Moment,
): string {
  const rule = patternRule(pattern);
  if (rule === null) {
    throw new AppError(
      'invalid-input',
      'iCalendar has no tasks that start again once they are done.',
      {
        reason: 'no-rule',
      },
    );
  }
  switch (range.type) {
    case 'endless':
      return rule;
    case 'count':
      return `${rule};COUNT=${range.count}`;
    case 'until':
      return `${rule};UNTIL=${untilText(range.date, start)}`;
  }
}

/** The last moment at which an occurrence of that day can start. */
function untilText(date: string, start: Moment): string {
  const compact = date.replaceAll('-', '');
  if (start.kind === 'date') return compact;
  const time = wallOf(start).toPlainTime();
  const last = withWall(start, wallOf({ kind: 'date', date }).withPlainTime(time));
  if (last.kind !== 'zoned')
    return `${compact}T${time.toString({ smallestUnit: 'second' }).replaceAll(':', '')}`;
  return instantOf(last, last.zone).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

import type { Moment } from '../../../shared/records/Moment.ts';
import type { Pattern, Range } from '../../../shared/records/Recurrence.ts';
import { AppError } from '../AppError.ts';
import { parseRule } from './parseRule.ts';
import { patternOf } from './patternOf.ts';
import { rangeOf } from './rangeOf.ts';

/**
 * A series from iCalendar: from the value of its RRULE, or from lines of RRULE, RDATE and EXRULE (EXDATE is not one of
 * them: it is a cancelled exception). What has none of our forms is kept as it was written: nothing is lost, and
 * whatCannot says why it cannot be told a poorer side.
 *
 * @param start Where the series begins: it gives the day and month that a rule does not name.
 * @throws AppError `invalid-input` for a text without any rule.
 */
export function fromRRule(text: string, start: Moment): { pattern: Pattern; range: Range } {
  const lines = text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [only] = lines;
  if (only === undefined) {
    throw new AppError('invalid-input', 'A series has a rule without content.', {
      reason: 'empty-rule',
    });
  }
  const [, value] = /^(?:RRULE(?:;[^:]*)?:)?([^:]*)$/i.exec(only) ?? [];
  if (lines.length > 1 || value === undefined) return whole(lines.join('\n'));
  const parts = parseRule(value);
  const range = parts === null ? null : rangeOf(parts, start);
  if (parts === null || range === null) return whole(value);
  const pattern = patternOf(parts, start);
  return { pattern: pattern ?? { type: 'other', rrule: withoutRange(value) }, range };
}

/** Where even the range is not one of ours, it stays in the text. */
function whole(rrule: string): { pattern: Pattern; range: Range } {
  return { pattern: { type: 'other', rrule }, range: { type: 'endless' } };
}

function withoutRange(value: string): string {
  return value
    .split(';')
    .filter((part) => part.trim() !== '' && !/^\s*(COUNT|UNTIL)\s*=/i.test(part))
    .join(';');
}

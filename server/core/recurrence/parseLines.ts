import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../shared/records/Moment.ts';
import { wallOf } from '../time/wallOf.ts';
import { tryRule } from './tryRule.ts';

/** What the text of a pattern of type `other` is made of. */
export interface Lines {
  rules: readonly string[];
  dates: readonly Temporal.PlainDateTime[];
  without: readonly string[];
}

/**
 * Takes the lines RRULE, RDATE and EXRULE apart; a text without a name is one RRULE. With dates the start is itself one
 * of them (RFC 5545 section 3.8.5.2).
 *
 * @throws AppError `invalid-input` for dates that cannot be read.
 */
export function parseLines(text: string, start: Moment): Lines {
  const rules: string[] = [];
  const without: string[] = [];
  const dates: Temporal.PlainDateTime[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [, name = 'RRULE', parameters = '', value = ''] =
      /^(?:(RRULE|RDATE|EXRULE)((?:;[^:]*)?):)?(.*)$/is.exec(line) ?? [];
    if (value === '') continue;
    if (name.toUpperCase() === 'RRULE') rules.push(value);
    else if (name.toUpperCase() === 'EXRULE') without.push(value);
    else
      dates.push(
        ...value.split(',').map((date) => tryRule(() => wallDate(date, parameters, start))),
      );
  }
  if (dates.length > 0 || rules.length === 0) dates.push(wallOf(start));
  return { rules, dates, without };
}

/** A date of RDATE on the clock of the series' zone; of a period its start. */
function wallDate(text: string, parameters: string, start: Moment): Temporal.PlainDateTime {
  const [value = ''] = text.trim().split('/');
  const zone = /;TZID="?([^;"]+)/i.exec(parameters)?.[1] ?? (value.endsWith('Z') ? 'UTC' : null);
  const wall = Temporal.PlainDateTime.from(value.replace(/Z$/i, ''));
  // A date alone is the day of an occurrence at the usual time.
  const timed = value.includes('T') ? wall : wall.withPlainTime(wallOf(start).toPlainTime());
  if (zone === null || start.kind !== 'zoned' || !value.includes('T')) return timed;
  return timed.toZonedDateTime(zone).withTimeZone(start.zone).toPlainDateTime();
}

import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Range } from '../../../shared/records/Recurrence.ts';

/**
 * A rule as it is expanded in wall time: its range added, and an UNTIL that stayed in the text of an odd rule put on the
 * clock of the series' zone. The last day counts to its end.
 */
export function wallRuleText(rule: string, range: Range, start: Moment): string {
  const text = rule
    .toUpperCase()
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => wallPart(part.trim(), start))
    .join(';');
  switch (range.type) {
    case 'endless':
      return text;
    case 'count':
      return `${text};COUNT=${range.count}`;
    case 'until':
      return `${text};UNTIL=${range.date.replaceAll('-', '')}T235959Z`;
  }
}

function wallPart(part: string, start: Moment): string {
  // "+1MO" and "MO," are common, and not everybody reads them.
  const clean = part
    .replaceAll('+', '')
    .replace(/,+$/, '')
    .replace(/=,+/, '=')
    .replace(/,{2,}/g, ',');
  const until = /^UNTIL=(\d{8})(?:T(\d{6})(Z?))?$/.exec(clean);
  if (until === null) return clean;
  const [, date = '', time, isUtc] = until;
  if (time === undefined) return `UNTIL=${date}T235959Z`;
  if (isUtc !== 'Z' || start.kind !== 'zoned') return `UNTIL=${date}T${time}Z`;
  const wall = Temporal.Instant.from(`${date}T${time}Z`)
    .toZonedDateTimeISO(start.zone)
    .toPlainDateTime();
  return `UNTIL=${wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}Z`;
}

import type { Series } from '../../../server/core/recurrence/Series.ts';
import type { Exception, Pattern, Range } from '../../../shared/records/Recurrence.ts';

/** Mondays at nine in Berlin, for an hour, from 2 March 2026. */
export const mondays: Pattern = { type: 'weekly', interval: 1, days: ['MO'], weekStart: 'MO' };

/** A series in Berlin from nine to ten, from Monday 2 March 2026 on. */
export function seriesOf(
  pattern: Pattern = mondays,
  exceptions: readonly Exception[] = [],
  range: Range = { type: 'endless' },
): Series {
  return {
    start: { kind: 'zoned', local: '2026-03-02T09:00:00', zone: 'Europe/Berlin' },
    end: { kind: 'zoned', local: '2026-03-02T10:00:00', zone: 'Europe/Berlin' },
    recurrence: { pattern, range, exceptions },
  };
}

/** That time in Berlin. */
export function berlin(local: string): { kind: 'zoned'; local: string; zone: string } {
  return { kind: 'zoned', local, zone: 'Europe/Berlin' };
}

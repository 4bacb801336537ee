import type { RunHistory, ScheduleFacts } from '../../../server/core/accounts/ScheduleFacts.ts';
import type { Schedule } from '../../../server/core/sync/Policy.ts';

/** Milliseconds since 1970 of an instant in RFC 3339. */
export const at = (text: string): number => Date.parse(text);

export const minutes = (count: number): number => count * 60_000;

export const every = (count: number, direction: Schedule['direction'] = 'both'): Schedule => ({
  direction,
  when: { every: count },
});

export const daily = (time: string, direction: Schedule['direction'] = 'both'): Schedule => ({
  direction,
  when: { daily: time },
});

export const onNotice: Schedule = { direction: 'both', when: 'notice' };

/** An area that ran well at a moment, and not since. */
export const ranAt = (time: number | null, failures = 0, endedAt = time): RunHistory => ({
  wellAt: time,
  endedAt,
  failures,
});

/** Facts of an account made on 1 November 2026, at noon in Berlin on the 22nd, unless others are given. */
export function factsOf(facts: Partial<ScheduleFacts>): ScheduleFacts {
  return {
    schedules: [],
    times: null,
    since: at('2026-11-01T00:00:00Z'),
    now: at('2026-11-22T11:00:00Z'),
    zone: 'Europe/Berlin',
    isListening: false,
    ...facts,
  };
}

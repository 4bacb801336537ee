import type { Clock } from '../../../server/ports/Clock.ts';

/** A clock that stands still, so that every run of the bench measures the same data on the same day. */
export const benchClock: Clock = { now: () => Date.parse('2026-07-01T08:00:00Z') };

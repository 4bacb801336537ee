import fc from 'fast-check';
import type { Moment } from '../../../shared/records/Moment.ts';

/** Days that people keep calendars of. */
export const arbitraryDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Wall times, often on the hour. */
export const arbitraryLocal = fc
  .tuple(
    arbitraryDay,
    fc.integer({ min: 0, max: 23 }),
    fc.constantFrom('00', '15', '30', '59'),
    fc.constantFrom('00', '00', '30'),
  )
  .map(
    ([day, hour, minute, second]) => `${day}T${String(hour).padStart(2, '0')}:${minute}:${second}`,
  );

/** Zones with names of old and new. */
export const arbitraryZone = fc.constantFrom(
  'Europe/Berlin',
  'Europe/Kyiv',
  'Europe/Kiev',
  'Asia/Kolkata',
  'Asia/Calcutta',
  'UTC',
  'Etc/UTC',
  'America/New_York',
  'US/Eastern',
  'Pacific/Apia',
);

/** Moments of every kind. */
export const arbitraryMoment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({ kind: fc.constant('date' as const), date: arbitraryDay }),
  fc.record({ kind: fc.constant('zoned' as const), local: arbitraryLocal, zone: arbitraryZone }),
  fc.record({ kind: fc.constant('floating' as const), local: arbitraryLocal }),
);

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { crossings } from '../../../server/core/recurrence/crossings.ts';
import { fitExceptions } from '../../../server/core/recurrence/fitExceptions.ts';
import { occurrences } from '../../../server/core/recurrence/occurrences.ts';
import type { Exception, Pattern } from '../../../shared/records/Recurrence.ts';
import { arbitrarySharedPattern } from '../../shared/records/arbitraryPattern.ts';
import { berlin, mondays, seriesOf } from './series.ts';

const cancelled = (original: string): Exception => ({ original, changes: null });
const moved = (original: string, to: string): Exception => ({
  original,
  changes: { start: berlin(to) },
});

describe('the exceptions of a series', () => {
  it('are kept where they are exceptions to an occurrence, and said where they are not', () => {
    const fits = cancelled('2026-03-09T09:00:00');
    const late = cancelled('2026-05-04T09:00:00');
    const none = cancelled('2026-03-10T09:00:00');
    const twice = moved('2026-03-09T09:00:00', '2026-03-09T12:00:00');
    const series = seriesOf(mondays, [late, fits, none, twice], {
      type: 'until',
      date: '2026-04-30',
    });
    assert.deepEqual(fitExceptions(series), { kept: [fits], dropped: [late, none, twice] });
  });

  it('follow the time of the whole series on their day', () => {
    const later = { ...seriesOf(), start: berlin('2026-03-02T10:00:00') };
    assert.deepEqual(
      fitExceptions(later, [
        cancelled('2026-03-09T09:00:00'),
        moved('2026-03-16T09:00:00', '2026-03-17T08:00:00'),
      ]),
      {
        kept: [
          cancelled('2026-03-09T10:00:00'),
          moved('2026-03-16T10:00:00', '2026-03-17T08:00:00'),
        ],
        dropped: [],
      },
    );
  });

  it('stay where they fit before another follows to their place', () => {
    const [old, fits] = [cancelled('2026-03-09T08:00:00'), cancelled('2026-03-09T09:00:00')];
    assert.deepEqual(fitExceptions(seriesOf(), [old, fits]), { kept: [fits], dropped: [old] });
  });

  it('follow a series that becomes one of whole days, and back', () => {
    const days = { ...seriesOf(), start: { kind: 'date', date: '2026-03-02' } as const, end: null };
    assert.deepEqual(fitExceptions(days, [cancelled('2026-03-09T09:00:00')]).kept, [
      cancelled('2026-03-09'),
    ]);
    assert.deepEqual(fitExceptions(seriesOf(), [cancelled('2026-03-09')]).kept, [
      cancelled('2026-03-09T09:00:00'),
    ]);
  });

  it('stay with the days that are left when the pattern changes', () => {
    const everyOther: Pattern = {
      ...mondays,
      type: 'weekly',
      interval: 2,
      days: ['MO'],
      weekStart: 'MO',
    };
    const [kept, dropped] = [cancelled('2026-03-16T09:00:00'), cancelled('2026-03-09T09:00:00')];
    assert.deepEqual(fitExceptions(seriesOf(everyOther), [kept, dropped]), {
      kept: [kept],
      dropped: [dropped],
    });
  });

  it('all fit when they were made from occurrences, for every pattern', () => {
    fc.assert(
      fc.property(arbitrarySharedPattern, (pattern) => {
        const all = occurrences(seriesOf(pattern), { from: '2026-03-02', to: '2029-03-02' }).map(
          ({ original }) => cancelled(original),
        );
        assert.deepEqual(fitExceptions(seriesOf(pattern), all), { kept: all, dropped: [] });
        assert.deepEqual(
          occurrences(seriesOf(pattern, all), { from: '2026-03-02', to: '2029-03-02' }),
          [],
        );
      }),
      { numRuns: 100 },
    );
  });

  it('cross a neighbour when moved onto its day or past it, and not within the days between', () => {
    const at = (to: string, ...more: Exception[]) =>
      crossings(seriesOf(mondays, [moved('2026-03-09T09:00:00', to), ...more]));
    assert.deepEqual(at('2026-03-15T23:00:00'), []);
    assert.deepEqual(at('2026-03-03T00:00:00'), []);
    assert.deepEqual(at('2026-03-16T08:00:00'), ['2026-03-09T09:00:00']);
    assert.deepEqual(at('2026-03-02T23:00:00'), ['2026-03-09T09:00:00']);
    assert.deepEqual(at('2026-04-20T09:00:00'), ['2026-03-09T09:00:00']);
    // Where the neighbour is cancelled there is room; where it has moved, it counts there.
    assert.deepEqual(at('2026-03-16T08:00:00', cancelled('2026-03-16T09:00:00')), []);
    assert.deepEqual(
      at('2026-03-16T08:00:00', moved('2026-03-16T09:00:00', '2026-03-17T09:00:00')),
      [],
    );
  });
});

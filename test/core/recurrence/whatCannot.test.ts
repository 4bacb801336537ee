import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exchangeLimits } from '../../../server/core/recurrence/exchangeLimits.ts';
import { exchangeTaskLimits } from '../../../server/core/recurrence/exchangeTaskLimits.ts';
import { fromRRule } from '../../../server/core/recurrence/fromRRule.ts';
import { graphLimits } from '../../../server/core/recurrence/graphLimits.ts';
import { iCalendarLimits } from '../../../server/core/recurrence/iCalendarLimits.ts';
import { whatCannot } from '../../../server/core/recurrence/whatCannot.ts';
import { arbitrarySharedPattern } from '../../shared/records/arbitraryPattern.ts';
import { arbitraryRule } from './arbitraryRule.ts';
import { berlin, mondays, seriesOf } from './series.ts';

describe('what a side cannot hold of a series', () => {
  // Every row of the table in sync-knowledge 3.10 that is about the rule.
  for (const [rule, sentence] of [
    ['FREQ=HOURLY', 'It happens several times a day.'],
    ['FREQ=DAILY;BYHOUR=8,12', 'It names times of day of its own.'],
    ['FREQ=YEARLY;BYYEARDAY=100', 'It counts the days of the year.'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'It counts the weeks of the year.'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'It names several days of the month.'],
    ['FREQ=MONTHLY;BYMONTHDAY=-2', 'It counts days from the end of the month.'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'It leaves out the months that are too short for its day.'],
    [
      'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1,3',
      'It picks days that are not one of the first four or the last.',
    ],
    ['FREQ=MONTHLY;BYDAY=1MO,3WE', 'It names several counted days of the month.'],
    ['FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=1', 'It happens in some months only.'],
    ['FREQ=WEEKLY;BYMONTH=1', 'It happens in some months only.'],
    ['RSCALE=HEBREW;FREQ=YEARLY', 'It goes by another calendar.'],
    ['RDATE:20260401T090000', 'It is made of several rules, or of single dates.'],
    ['FREQ', 'Its rule cannot be read.'],
  ] as const) {
    it(`says of ${rule}: ${sentence}`, () => {
      const { pattern } = fromRRule(rule, seriesOf().start);
      assert.ok(whatCannot(seriesOf(pattern), exchangeLimits).includes(sentence));
      assert.deepEqual(whatCannot(seriesOf(pattern), iCalendarLimits), []);
    });
  }

  it('is something for every rule that is none of the patterns, and nothing in iCalendar', () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const { pattern } = fromRRule(rule, seriesOf().start);
        const problems = whatCannot(seriesOf(pattern), { ...exchangeLimits, nthDays: 'any' });
        assert.equal(problems.length > 0, pattern.type === 'other', rule);
        assert.deepEqual(whatCannot(seriesOf(pattern), iCalendarLimits), []);
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing for the patterns that all sides share', () => {
    fc.assert(
      fc.property(arbitrarySharedPattern, (pattern) => {
        assert.deepEqual(whatCannot(seriesOf(pattern), graphLimits), []);
      }),
      { numRuns: 100 },
    );
  });

  it('are more than 999 times and long intervals in Exchange', () => {
    const times = (count: number) =>
      whatCannot(seriesOf(mondays, [], { type: 'count', count }), exchangeLimits);
    assert.deepEqual(times(999), []);
    assert.deepEqual(times(1000), ['It happens 1000 times; at most 999 can be said there.']);
    assert.deepEqual(whatCannot(seriesOf({ type: 'daily', interval: 1000 }), exchangeLimits), [
      'It happens every 1000 times; at most 999 can be said there.',
    ]);
  });

  it('are days counted together in EWS, but for working days, weekends and all; Graph takes any', () => {
    const nth = (...days: ('MO' | 'TU' | 'SA' | 'SU')[]) =>
      seriesOf({ type: 'monthlyNth', interval: 1, ordinal: 2, days });
    assert.equal(whatCannot(nth('MO', 'TU'), exchangeLimits).length, 1);
    assert.deepEqual(whatCannot(nth('SA', 'SU'), exchangeLimits), []);
    assert.deepEqual(whatCannot(nth('MO', 'TU'), graphLimits), []);
  });

  it('is an occurrence moved past its neighbour', () => {
    const series = seriesOf(mondays, [
      { original: '2026-03-09T09:00:00', changes: { start: berlin('2026-03-16T12:00:00') } },
    ]);
    assert.deepEqual(whatCannot(series, exchangeLimits), [
      'The occurrence of 2026-03-09 was moved onto or past the day of another.',
    ]);
    assert.deepEqual(whatCannot(series, iCalendarLimits), []);
  });

  it('are exceptions, and fields of them, where a side has none', () => {
    const series = seriesOf(mondays, [
      { original: '2026-03-09T09:00:00', changes: { subject: 'Other' } },
      { original: '2026-03-16T09:00:00', changes: null },
    ]);
    assert.deepEqual(whatCannot(series, exchangeTaskLimits), [
      'An occurrence differs in subject, which cannot be said there.',
      'An occurrence is cancelled, which cannot be said there.',
    ]);
    assert.deepEqual(whatCannot(series, { ...exchangeLimits, exceptionFields: ['start'] }), [
      'An occurrence differs in subject, which cannot be said there.',
    ]);
  });

  it('is regeneration everywhere but for tasks in Exchange', () => {
    const series = seriesOf({ type: 'regeneration', unit: 'week', interval: 1 });
    assert.equal(whatCannot(series, exchangeLimits).length, 1);
    assert.equal(whatCannot(series, iCalendarLimits).length, 1);
    assert.deepEqual(whatCannot(series, exchangeTaskLimits), []);
  });
});

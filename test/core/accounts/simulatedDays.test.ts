import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pauseAfter } from '../../../server/core/accounts/pauseAfter.ts';
import { goesTo } from '../../../server/core/sync/goesTo.ts';
import { sides } from '../../../shared/records/Area.ts';
import { at, daily, every, minutes } from './scheduleFacts.ts';
import { playDays } from './playDays.ts';

const days = (count: number) => minutes(1440 * count);
const never = { from: Infinity, to: Infinity };
const longest = minutes(7);
const lengths = fc.array(fc.integer({ min: 0, max: longest }), { minLength: 1, maxLength: 5 });
/** Over the end of summer time in Berlin and New York, or none. */
const begin = fc.constantFrom(
  at('2026-10-23T09:17:00Z'),
  at('2026-10-30T21:00:00Z'),
  at('2026-03-27T12:00:00Z'),
  at('2026-06-01T00:00:00Z'),
);
const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'UTC');
const direction = fc.constantFrom('both', 'toErp', 'toMailbox');
const moment = fc.integer({ min: 0, max: days(3) });
const setBack = fc.record({ at: moment, by: fc.constantFrom(0, minutes(60), minutes(59.5)) });

describe('days of an account', () => {
  it('have no time longer than the interval without a run to that side, also when the clock is set back an hour', () => {
    const interval = fc.record({ count: fc.integer({ min: 2, max: 300 }), direction });
    fc.assert(
      fc.property(
        fc.record({
          begin,
          zone,
          lengths,
          setBack,
          intervals: fc.array(interval, { minLength: 1, maxLength: 3 }),
        }),
        ({ intervals, ...story }) => {
          const schedules = intervals.map((each) => every(each.count, each.direction));
          const runs = playDays({ ...story, schedules, outage: never, end: days(3) });
          for (const { count, direction: way } of intervals) {
            for (const side of sides.filter((each) => goesTo(way, each))) {
              const begins = runs.filter((run) => goesTo(run.direction, side));
              const stops = [0, ...begins.map(({ began }) => began), days(3)];
              const gaps = stops.slice(1).map((stop, n) => stop - (stops[n] ?? 0));
              // Till the interval is over, a run that is under way has ended, and the scheduler looks.
              const most = minutes(count) + longest + minutes(2);
              assert.ok(
                Math.max(...gaps) <= most,
                `${way} ${count}: ${Math.max(...gaps) / 60_000}`,
              );
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('have each time of the day once, also when the clock is set back an hour or summer time ends', () => {
    const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => {
      return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
    });
    fc.assert(
      fc.property(
        fc.record({ begin, zone, lengths, setBack, time }),
        ({ time: daytime, ...story }) => {
          const runs = playDays({
            ...story,
            schedules: [daily(daytime)],
            outage: never,
            end: days(6),
          });
          const dates = runs.map(({ shown }) => dateOf(shown, story.zone, daytime));
          assert.equal(new Set(dates).size, dates.length, `twice: ${dates.join()}`);
          const [first = '', last = ''] = [dates[0], dates.at(-1)];
          assert.equal(
            (at(last) - at(first)) / days(1),
            dates.length - 1,
            `left out: ${dates.join()}`,
          );
          assert.ok(dates.length >= 5, dates.join());
        },
      ),
      { numRuns: 15 },
    );
  });

  it('have fewer and fewer tries while nothing goes well, and one soon after it does again', () => {
    const outage = fc.record({ from: moment, to: moment });
    const schedule = fc.constantFrom(every(5), every(90), daily('11:30'));
    fc.assert(
      fc.property(
        fc.record({ begin, zone, lengths, outage, schedule }),
        ({ schedule: each, ...story }) => {
          const noSetting = { at: Infinity, by: 0 };
          const schedules = [each];
          const runs = playDays({ ...story, schedules, setBack: noSetting, end: days(4) });
          for (const [n, run] of runs.entries()) {
            const before = runs[n - 1];
            if (before === undefined || run.failures === 0) continue;
            const pause = pauseAfter(run.failures);
            assert.ok(run.began - before.began >= pause);
            assert.ok(run.began - before.began <= pause + longest + minutes(1));
          }
          const failed = runs.findLastIndex(({ isWell }) => !isWell);
          const next = runs[failed + 1];
          if (failed < 0 || next === undefined) return;
          assert.ok(next.began - story.outage.to <= minutes(30) + longest + minutes(1));
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** The day whose time of the day the run is for: the last that came before it began. */
function dateOf(shown: number, zone: string, daytime: string): string {
  const [date = '', clock = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(shown)
    .split(' ');
  return clock >= daytime ? date : new Date(at(date) - days(1)).toISOString().slice(0, 10);
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slotAfter } from '../../../server/core/accounts/slotAfter.ts';
import { at, daily, every, minutes } from './scheduleFacts.ts';

const facts = (zone: string, since = 0) => ({ zone, since, isListening: false });
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'];
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows, as Intl has it and not what is tested: date, and time of the day. */
function shown(time: number, zone: string): { date: string; clock: string } {
  const clockThere =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(zone, clockThere);
  const [date = '', clock = ''] = clockThere.format(time).split(' ');
  return { date, clock };
}

describe('slotAfter', () => {
  it('has a time of the day once on every day of a year, in every zone, at that time unless the clock skips it', () => {
    for (const zone of zones) {
      for (const time of ['00:00', '02:30', '23:59']) {
        const begin = at('2026-01-01T12:00:00Z');
        const dates: string[] = [];
        const others: string[] = [];
        for (let slot = begin; dates.length < 365;) {
          slot = slotAfter(daily(time), slot, facts(zone));
          const { date, clock } = shown(slot, zone);
          dates.push(date);
          if (clock !== time) others.push(`${date} ${clock}`);
        }
        assert.equal(new Set(dates).size, 365, `${zone} ${time}`);
        const [first = '', last = ''] = [dates[0], dates.at(-1)];
        assert.equal((at(last) - at(first)) / minutes(1440), 364, `${zone} ${time}`);
        assert.ok(others.length <= 1, `${zone} ${time}: ${others.join()}`);
      }
    }
  });

  it('is as much later as the clock skips in spring, and the first of two in autumn', () => {
    const berlin = facts('Europe/Berlin');
    const spring = slotAfter(daily('02:30'), at('2026-03-28T12:00:00Z'), berlin);
    assert.equal(spring, at('2026-03-29T01:30:00Z'));
    const autumn = slotAfter(daily('02:30'), at('2026-10-24T12:00:00Z'), berlin);
    assert.equal(autumn, at('2026-10-25T00:30:00Z'));
    assert.equal(slotAfter(daily('02:30'), autumn, berlin), at('2026-10-26T01:30:00Z'));
  });

  it('goes over a day that a zone left out', () => {
    const apia = facts('Pacific/Apia');
    const before = slotAfter(daily('09:00'), at('2011-12-29T12:00:00Z'), apia);
    const then = slotAfter(daily('09:00'), before, apia);
    assert.deepEqual(shown(before, 'Pacific/Apia'), { date: '2011-12-29', clock: '09:00' });
    assert.deepEqual(shown(then, 'Pacific/Apia'), { date: '2011-12-31', clock: '09:00' });
  });

  it('has a time of the day that the clock skipped over midnight', () => {
    // In 2018 Pyongyang went from half past eleven in the evening to midnight.
    const pyongyang = facts('Asia/Pyongyang');
    const past = at('2018-05-04T15:05:00Z');
    assert.equal(shown(past, 'Asia/Pyongyang').clock, '00:05');
    assert.equal(slotAfter(daily('23:45'), past, pyongyang), at('2018-05-04T15:15:00Z'));
  });

  it('has an interval as long in the night of the change as in any other', () => {
    for (const night of ['2026-03-29T00:50:00Z', '2026-10-25T00:50:00Z']) {
      const first = slotAfter(every(45), at(night), facts('Europe/Berlin'));
      const second = slotAfter(every(45), first, facts('Europe/Berlin'));
      assert.equal(second - first, minutes(45));
    }
  });

  it('leaves out no time: whatever lies before the next slot has the same next slot', () => {
    const anyTime = fc.integer({ min: at('2024-01-01'), max: at('2030-01-01') });
    const schedule = fc.oneof(
      fc.integer({ min: 1, max: 5000 }).map((count) => every(count)),
      fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => {
        return daily(`${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
      }),
    );
    fc.assert(
      fc.property(
        schedule,
        anyTime,
        anyTime,
        fc.constantFrom(...zones),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (each, from, since, zone, share) => {
          const known = facts(zone, since);
          const slot = slotAfter(each, from, known);
          assert.ok(slot > from);
          const between = Math.floor(from + share * (slot - 1 - from));
          assert.equal(slotAfter(each, between, known), slot);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

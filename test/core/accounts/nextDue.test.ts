import assert from 'node:assert/strict';
import fc from 'fast-check';
import { activeSchedules } from '../../../server/core/accounts/activeSchedules.ts';
import { clockSetBack } from '../../../server/core/accounts/clockSetBack.ts';
import { isStandingStill } from '../../../server/core/accounts/isStandingStill.ts';
import { nextDue } from '../../../server/core/accounts/nextDue.ts';
import { pauseAfter } from '../../../server/core/accounts/pauseAfter.ts';
import { retryAt } from '../../../server/core/accounts/retryAt.ts';
import type { ScheduleFacts } from '../../../server/core/accounts/ScheduleFacts.ts';
import { presets } from '../../../server/core/sync/presets/presets.ts';
import { at, daily, every, factsOf, minutes, onNotice, ranAt } from './scheduleFacts.ts';

const noon = at('2026-11-22T11:00:00Z');
const dueAt = (facts: Partial<ScheduleFacts>) => nextDue(factsOf(facts))?.at;

describe('nextDue', () => {
  it('never runs an area without a schedule (BS5, EM12)', () => {
    assert.equal(nextDue(factsOf({ schedules: [], times: ranAt(0) })), null);
  });

  it('runs an interval at once where it never ran, a time of the day only when it comes', () => {
    assert.ok((dueAt({ schedules: [every(60)] }) ?? Infinity) <= noon);
    const since = at('2026-11-22T10:00:00Z');
    assert.equal(dueAt({ schedules: [daily('23:00')], since }), at('2026-11-22T22:00:00Z'));
    assert.equal(dueAt({ schedules: [daily('10:30')], since }), at('2026-11-23T09:30:00Z'));
  });

  it('counts an interval from when the account was made, so that a run by hand moves nothing', () => {
    const schedules = [every(15)];
    for (const ran of ['10:45:00', '10:47:30', '10:59:59']) {
      assert.equal(dueAt({ schedules, times: ranAt(at(`2026-11-22T${ran}Z`)) }), noon);
    }
    assert.equal(dueAt({ schedules, times: ranAt(noon) }), noon + minutes(15));
  });

  it('runs once for all that was missed during a day’s outage, and then as before (NX13)', () => {
    for (const schedule of [every(15), daily('11:00')]) {
      const missed = factsOf({ schedules: [schedule], times: ranAt(noon - minutes(3 * 1440)) });
      assert.ok((nextDue(missed)?.at ?? Infinity) <= noon);
      const caughtUp = { ...missed, times: ranAt(noon + 1) };
      assert.ok((nextDue(caughtUp)?.at ?? 0) > noon + 1);
    }
  });

  it('runs a time of the day in the server’s zone', () => {
    const times = ranAt(noon);
    for (const [zone, expected] of [
      ['Europe/Berlin', '2026-11-22T22:00:00Z'],
      ['America/New_York', '2026-11-23T04:00:00Z'],
      ['Asia/Kathmandu', '2026-11-22T17:15:00Z'],
    ] as const) {
      assert.equal(dueAt({ schedules: [daily('23:00')], times, zone }), at(expected), zone);
    }
  });

  it('asks on notice hourly while both sides tell of changes, and every five minutes while they do not', () => {
    const facts = { schedules: [onNotice], times: ranAt(noon) };
    assert.equal(dueAt({ ...facts, isListening: true }), noon + minutes(60));
    assert.equal(dueAt({ ...facts, isListening: false }), noon + minutes(5));
  });

  describe('with a schedule for each direction (BS5)', () => {
    const schedules = [every(15, 'toErp'), daily('12:30', 'toMailbox')];
    const times = (erp: number, mailbox: number) => ({
      ...ranAt(Math.max(erp, mailbox)),
      servedAt: { erp, mailbox },
    });

    it('runs each by itself, and both in one run when both are due', () => {
      const yesterday = noon - minutes(1440);
      const early = factsOf({ schedules, times: times(noon, yesterday + minutes(31)) });
      assert.deepEqual(nextDue(early), { at: noon + minutes(15), direction: 'toErp' });
      const now = noon + minutes(31);
      const late = factsOf({ schedules, times: times(noon, yesterday + minutes(31)), now });
      assert.deepEqual(nextDue(late), { at: noon + minutes(15), direction: 'both' });
    });

    it('takes no run one way for one the other way, though it was under way at that time', () => {
      const now = noon + minutes(40);
      const began = noon + minutes(29);
      const facts = factsOf({ schedules, times: times(began, noon - minutes(1000)), now });
      assert.equal(nextDue(facts)?.direction, 'both');
      const served = factsOf({ schedules, times: times(began, noon + minutes(32)), now });
      assert.equal(nextDue(served)?.direction, 'toErp');
    });

    it('has served a run both ways no longer ago than the side that waits longest', () => {
      const facts = factsOf({ schedules: [every(60)], times: times(noon, noon - minutes(90)) });
      assert.ok((nextDue(facts)?.at ?? Infinity) < noon);
    });

    it('has never served a side that only the other direction ran to', () => {
      const half = { ...ranAt(noon), servedAt: { erp: noon, mailbox: null } };
      assert.deepEqual(nextDue(factsOf({ schedules: [every(60, 'toMailbox')], times: half })), {
        at: at('2026-11-01T00:00:00Z'),
        direction: 'toMailbox',
      });
    });
  });

  describe('after runs that ended badly', () => {
    it('waits a minute, then twice as long each time, and never longer than half an hour', () => {
      const pauses = [0, 1, 2, 3, 4, 5, 6, 7, 1000].map((failures) => pauseAfter(failures));
      assert.deepEqual(pauses, [0, 1, 2, 4, 8, 16, 30, 30, 30].map(minutes));
    });

    it('tries what was missed again after the pause, and does not leave it till its time comes again', () => {
      const times = ranAt(noon - minutes(1500), 3, noon);
      for (const schedule of [daily('11:00'), every(720), onNotice]) {
        assert.equal(dueAt({ schedules: [schedule], times }), noon + minutes(4));
      }
      assert.equal(retryAt(factsOf({ times })), noon + minutes(4));
    });

    it('pauses longer than the interval where that is short', () => {
      const times = ranAt(noon - minutes(60), 9, noon);
      assert.equal(dueAt({ schedules: [every(5)], times }), noon + minutes(30));
    });

    it('pauses no more once a run ended well', () => {
      assert.equal(retryAt(factsOf({ times: ranAt(noon) })), null);
      assert.equal(retryAt(factsOf({ times: null })), null);
    });
  });

  describe('when the clock was set back', () => {
    it('runs an interval at once, though it was remembered for later', () => {
      for (const schedule of [every(15), every(600), onNotice]) {
        const times = ranAt(noon + minutes(55));
        assert.equal(dueAt({ schedules: [schedule], times }), noon);
      }
    });

    it('takes seconds between two servers’ clocks for no setting back', () => {
      const times = ranAt(noon + 20_000);
      assert.equal(dueAt({ schedules: [every(15)], times }), noon + minutes(15));
    });

    it('runs a time of the day that was served not again when the clock shows it again', () => {
      const times = ranAt(at('2026-11-22T11:30:05Z'));
      const facts = { schedules: [daily('12:30')], times };
      const tomorrow = at('2026-11-23T11:30:00Z');
      for (const now of [noon - minutes(25), noon, noon + minutes(30), noon + minutes(40)]) {
        assert.equal(dueAt({ ...facts, now }), tomorrow);
      }
    });

    it('believes no time that lies further ahead than a day: the clock was wrong then', () => {
      const times = ranAt(at('2031-01-01T00:00:00Z'));
      assert.equal(dueAt({ schedules: [daily('12:30')], times }), noon);
    });

    it('goes on with the interval and the pause it was in, where the setting back was seen', () => {
      const facts = { schedules: [every(15)], now: noon - minutes(50), setBack: minutes(60) };
      assert.equal(dueAt({ ...facts, times: ranAt(noon) }), noon - minutes(45));
      const failed = factsOf({ ...facts, times: ranAt(noon - minutes(15), 4, noon) });
      assert.equal(retryAt(failed), noon - minutes(52));
      assert.equal(nextDue(failed)?.at, noon - minutes(52));
    });

    it('runs a time of the day that was served not again, where the setting back was seen', () => {
      const times = ranAt(at('2026-11-22T11:30:05Z'));
      const facts = { schedules: [daily('12:30')], times, setBack: minutes(60) };
      assert.equal(dueAt({ ...facts, now: noon }), at('2026-11-23T11:30:00Z'));
    });

    it('is seen by a clock that nobody sets, and not in two clocks that go a little apart', () => {
      const before = { wall: 5_000_000, steady: 1000 };
      assert.equal(clockSetBack(before, { wall: 1_401_000, steady: 2000 }), minutes(60));
      assert.equal(clockSetBack(before, { wall: 5_000_500, steady: 11_000 }), 0);
      assert.equal(clockSetBack(before, { wall: 9_000_000, steady: 2000 }), 0);
    });

    it('pauses for no failure that is still to come', () => {
      const times = ranAt(noon - minutes(60), 5, noon + minutes(50));
      assert.ok((dueAt({ schedules: [every(15)], times }) ?? Infinity) <= noon);
    });
  });

  it('says the same to whoever asks again before it is time, after a crash or on another server', () => {
    const past = fc.integer({ min: noon - minutes(3000), max: noon });
    const time = fc.integer({ min: noon - minutes(3000), max: noon + minutes(1440) });
    const schedule = fc.oneof(
      fc.integer({ min: 1, max: 3000 }).map((count) => every(count)),
      fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => {
        return daily(`${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
      }),
      fc.constant(onNotice),
    );
    fc.assert(
      fc.property(
        fc.record({
          schedules: fc.array(schedule, { minLength: 1, maxLength: 3 }),
          times: fc.oneof(
            fc.constant(null),
            time.map((well) => ranAt(well)),
            fc.tuple(past, fc.nat(9), past).map(([well, ...ended]) => ranAt(well, ...ended)),
          ),
          since: time,
          isListening: fc.boolean(),
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (facts, share) => {
          const first = dueAt(facts) ?? 0;
          if (first <= noon) return;
          const later = Math.floor(noon + share * (first - noon));
          assert.equal(dueAt({ ...facts, now: later }), first);
          assert.ok((dueAt({ ...facts, now: first }) ?? Infinity) <= first);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('activeSchedules', () => {
  const policy = presets.emis?.({ company: 'north', today: '2026-11-22' });
  assert.ok(policy);

  it('are the policy’s', () => {
    const found = activeSchedules({ isPaused: false }, policy, 'contacts');
    assert.deepEqual(found, [{ direction: 'toMailbox', when: { daily: '23:00' } }]);
  });

  it('are none while the account is paused, has no company, or the area is off (BW5, MT9)', () => {
    assert.deepEqual(activeSchedules({ isPaused: true }, policy, 'contacts'), []);
    const homeless = { ...policy, company: null };
    assert.deepEqual(activeSchedules({ isPaused: false }, homeless, 'contacts'), []);
    const off = presets.microtech?.({ company: 'north', today: '2026-11-22' });
    assert.ok(off);
    assert.deepEqual(activeSchedules({ isPaused: false }, off, 'contacts'), []);
  });
});

describe('isStandingStill', () => {
  const isStill = (facts: Partial<ScheduleFacts>, cameOnAt: number | null = null) =>
    isStandingStill(factsOf(facts), cameOnAt);

  it('tells nobody while runs end well, or nothing is scheduled', () => {
    assert.equal(isStill({ schedules: [every(15)], times: ranAt(noon - minutes(10)) }), false);
    assert.equal(isStill({ schedules: [], times: ranAt(0) }), false);
  });

  it('tells half an hour after a run was due that did not end well, whatever its interval', () => {
    const last = noon - minutes(1440);
    for (const [schedule, due] of [
      [every(15), last + minutes(15)],
      [every(60), last + minutes(60)],
      [daily('12:30'), last + minutes(30)],
      [onNotice, last + minutes(5)],
    ] as const) {
      const facts = { schedules: [schedule], times: ranAt(last, 7, noon) };
      assert.equal(isStill({ ...facts, now: due + minutes(30) }), false);
      assert.equal(isStill({ ...facts, now: due + minutes(30) + 1 }), true);
    }
  });

  it('tells of an account that never ran', () => {
    assert.equal(isStill({ schedules: [every(15)], since: noon - minutes(31) }), true);
    assert.equal(isStill({ schedules: [every(15)], since: noon - minutes(29) }), false);
    assert.equal(isStill({ schedules: [daily('23:00')], since: noon - minutes(60) }), false);
  });

  it('tells nobody of a long run that comes on, and of one that hangs', () => {
    const facts = { schedules: [every(15)], times: ranAt(noon - minutes(600)) };
    assert.equal(isStill(facts, noon - minutes(1)), false);
    assert.equal(isStill(facts, noon - minutes(31)), true);
  });

  it('tells nobody of a clock that was set back an hour', () => {
    for (const schedule of [every(15), daily('12:30'), onNotice]) {
      const facts = { schedules: [schedule], times: ranAt(noon + minutes(58)) };
      assert.equal(isStill(facts), false);
    }
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { asWallRule } from '../../../server/core/recurrence/asWallRule.ts';
import { fromRRule } from '../../../server/core/recurrence/fromRRule.ts';
import { normalizeSeries } from '../../../server/core/recurrence/normalizeSeries.ts';
import { toRRule } from '../../../server/core/recurrence/toRRule.ts';
import { wallText } from '../../../server/core/time/wallText.ts';
import { canonicalPattern } from '../../../shared/records/canonicalPattern.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Pattern, Range } from '../../../shared/records/Recurrence.ts';
import { arbitraryDay } from '../../shared/records/arbitraryMoment.ts';
import { arbitrarySharedPattern } from '../../shared/records/arbitraryPattern.ts';
import { arbitraryRule } from './arbitraryRule.ts';
import { expandByHand } from './expandByHand.ts';
import { expandByIcal } from './expandByIcal.ts';

const endless: Range = { type: 'endless' };
const years = 6;

describe('expanding a series', () => {
  it('finds what going through every day finds, for patterns and for any rule', () => {
    const rule = fc.oneof(
      arbitraryRule,
      arbitrarySharedPattern.map((pattern) =>
        toRRule({ pattern, range: endless }, floating('2025-01-01')),
      ),
    );
    fc.assert(
      fc.property(rule, arbitraryDay, (text, day) => {
        const { from, to } = windowFrom(day);
        assert.deepEqual(
          expand({ type: 'other', rrule: text }, from, from, to).map((time) => time.slice(0, 10)),
          expandByHand(text, day, to.slice(0, 10)),
          text,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same whether a rule was understood as a pattern or kept as it was', () => {
    let understood = 0;
    fc.assert(
      fc.property(arbitraryRule, arbitraryDay, (text, day) => {
        const { from, to } = windowFrom(day);
        const { pattern } = fromRRule(text, { kind: 'floating', local: from });
        if (pattern.type === 'other') return;
        understood += 1;
        const kept = expand({ type: 'other', rrule: text }, from, from, to);
        assert.deepEqual(expand(pattern, from, from, to), kept, text);
      }),
      { numRuns: 800 },
    );
    assert.ok(understood > 50, `only ${understood} rules were understood`);
  });

  it('finds the same for a pattern and the form in which it is compared', () => {
    fc.assert(
      fc.property(arbitrarySharedPattern, arbitraryDay, (pattern, day) => {
        const first = firstOf(pattern, windowFrom(day));
        if (first === null) return;
        const { to } = windowFrom(first.slice(0, 10));
        const compared = canonicalPattern(pattern);
        assert.deepEqual(expand(compared, first, first, to), expand(pattern, first, first, to));
      }),
      { numRuns: 80 },
    );
  });

  it('agrees with ical.js on every pattern, but where ical.js is known to be wrong', () => {
    const explained = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.oneof(arbitrarySharedPattern.map(asRule), arbitraryRule),
        arbitraryDay,
        (text, day) => {
          const pattern: Pattern = { type: 'other', rrule: text };
          // Both must start at an occurrence: what happens at any other start is undefined.
          const first = firstOf(pattern, windowFrom(day));
          if (first === null) return;
          const to = windowFrom(first.slice(0, 10)).to;
          const ours = expand(pattern, first, first, to);
          const theirs = tryIcal(text, first, to);
          if (ours.join() === theirs) return;
          const known = knownFaults.find(({ fits }) => fits.test(text))?.name;
          assert.ok(
            known !== undefined,
            `${text} from ${first}: ${ours.slice(0, 5).join()} | ${theirs.slice(0, 110)}`,
          );
          const byHand = expandByHand(text, first.slice(0, 10), to.slice(0, 10));
          assert.deepEqual(ours, byHand.map(at), text);
          explained.set(known, (explained.get(known) ?? 0) + 1);
        },
      ),
      { numRuns: 120 },
    );
    for (const [name, count] of explained) console.log(`      differs ${count}×: ${name}`);
  });

  it('goes on by the last day where a month is shorter', () => {
    assert.deepEqual(
      expand(
        { type: 'monthly', interval: 1, day: 31 },
        at('2026-01-31'),
        at('2026-01-01'),
        at('2026-06-01'),
      ),
      [at('2026-01-31'), at('2026-02-28'), at('2026-03-31'), at('2026-04-30'), at('2026-05-31')],
    );
    assert.deepEqual(
      expand(
        { type: 'yearly', interval: 1, month: 2, day: 29 },
        at('2024-02-29'),
        at('2024-01-01'),
        at('2029-01-01'),
      ),
      [at('2024-02-29'), at('2025-02-28'), at('2026-02-28'), at('2027-02-28'), at('2028-02-29')],
    );
  });

  it('moves a start that the rule does not hit to the first that it does, with its length', () => {
    const series = normalizeSeries({
      start: { kind: 'zoned', local: '2026-03-28T23:30:00', zone: 'Europe/Berlin' },
      end: { kind: 'zoned', local: '2026-03-29T04:30:00', zone: 'Europe/Berlin' },
      recurrence: {
        pattern: { type: 'weekly', interval: 1, days: ['MO'], weekStart: 'MO' },
        range: { type: 'count', count: 3 },
        exceptions: [],
      },
    });
    assert.deepEqual(
      [series.start, series.end],
      [
        { kind: 'zoned', local: '2026-03-30T23:30:00', zone: 'Europe/Berlin' },
        { kind: 'zoned', local: '2026-03-31T04:30:00', zone: 'Europe/Berlin' },
      ],
    );
  });

  it('refuses a rule that cannot be read, that never happens, and one without end in a moment', () => {
    const start: Moment = { kind: 'floating', local: at('2026-01-01') };
    const first = (rrule: string) => () =>
      asWallRule(start, { pattern: { type: 'other', rrule }, range: endless }).next(
        Temporal.PlainDateTime.from(at('2026-01-01')),
      );
    assert.throws(first('FREQ=SOMETIMES'), {
      name: 'AppError',
      kind: 'invalid-input',
      reason: 'no-such-rule',
    });
    assert.throws(first('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), { reason: 'rule-too-long' });
    assert.throws(
      () =>
        asWallRule(start, {
          pattern: { type: 'other', rrule: 'FREQ=SECONDLY' },
          range: endless,
        }).between(
          Temporal.PlainDateTime.from(at('2026-01-01')),
          Temporal.PlainDateTime.from(at('2036-01-01')),
        ),
      { kind: 'invalid-input', reason: 'rule-too-long' },
    );
  });
});

/** Found by comparing with going through every day, which agrees with ours on all of them. */
const knownFaults = [
  { name: 'ical.js does not know BYSETPOS with BYMONTHDAY', fits: /BYMONTHDAY.*BYSETPOS/ },
  { name: 'ical.js does not know BYWEEKNO', fits: /BYWEEKNO/ },
  {
    name: 'ical.js mistakes days counted from the end of a month in a year',
    fits: /YEARLY.*BYMONTHDAY=.*-/,
  },
  {
    name: 'ical.js takes YEARLY BYMONTHDAY without BYMONTH for one month',
    fits: /YEARLY(?!.*BYMONTH=).*BYMONTHDAY/,
  },
  { name: 'ical.js steps wrongly through MONTHLY with BYMONTH', fits: /MONTHLY.*BYMONTH=/ },
  { name: 'ical.js refuses BYDAY with BYMONTHDAY now and then', fits: /BYDAY.*BYMONTHDAY/ },
  {
    name: 'ical.js takes the day from the next month where one is too short',
    fits: /YEARLY.*BYMONTH=[^;]*$/,
  },
];

function asRule(pattern: Pattern): string {
  return toRRule({ pattern, range: endless }, floating('2025-01-01'));
}

function floating(day: string): Moment {
  return { kind: 'floating', local: at(day) };
}

function at(day: string): string {
  return `${day}T09:00:00`;
}

function windowFrom(day: string): { from: string; to: string } {
  const to = Temporal.PlainDate.from(day).add({ years }).toString();
  return { from: at(day), to: `${to}T00:00:00` };
}

function expand(pattern: Pattern, start: string, from: string, to: string): string[] {
  return asWallRule({ kind: 'floating', local: start }, { pattern, range: endless })
    .between(Temporal.PlainDateTime.from(from), Temporal.PlainDateTime.from(to))
    .map(wallText);
}

function firstOf(pattern: Pattern, { from, to }: { from: string; to: string }): string | null {
  return expand(pattern, from, from, to)[0] ?? null;
}

function tryIcal(rule: string, start: string, end: string): string {
  try {
    return expandByIcal(rule, start, end).join();
  } catch (error) {
    return String(error);
  }
}

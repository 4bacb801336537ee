import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { fromRRule } from '../../../server/core/recurrence/fromRRule.ts';
import { parseRule } from '../../../server/core/recurrence/parseRule.ts';
import { toRRule } from '../../../server/core/recurrence/toRRule.ts';
import { canonicalPattern } from '../../../shared/records/canonicalPattern.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Pattern, Range } from '../../../shared/records/Recurrence.ts';
import { arbitraryMoment } from '../../shared/records/arbitraryMoment.ts';
import { arbitraryRange, arbitrarySharedPattern } from '../../shared/records/arbitraryPattern.ts';
import { arbitraryRule } from './arbitraryRule.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/ical');

/** A Monday. */
const monday: Moment = { kind: 'zoned', local: '2026-03-02T09:00:00', zone: 'Europe/Berlin' };
const last31: Moment = { kind: 'date', date: '2026-01-31' };

const workdays = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;

describe('RRULE', () => {
  const understood: [string, Pattern, Moment?][] = [
    ['FREQ=DAILY;INTERVAL=3', { type: 'daily', interval: 3 }],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', weekly(1, workdays)],
    ['FREQ=WEEKLY', weekly(1, ['MO'])],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO', weekly(2, ['MO', 'SU'], 'SU')],
    ['RRULE:FREQ=WEEKLY;BYDAY=FR,;', weekly(1, ['FR'])],
    ['freq=weekly;byday=fr', weekly(1, ['FR'])],
    ['FREQ=MONTHLY', { type: 'monthly', interval: 1, day: 2 }],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', { type: 'monthly', interval: 1, day: 31 }],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1', { type: 'monthly', interval: 1, day: 30 }],
    ['FREQ=MONTHLY;BYDAY=MO', weekly(1, ['MO'])],
    ['FREQ=MONTHLY;BYDAY=+2TU', nth(2, ['TU'])],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', nth(-1, workdays)],
    ['FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=8,9,10,11,12,13,14', nth(2, ['TU'])],
    ['FREQ=MONTHLY;BYMONTHDAY=10;BYMINUTE=0;BYHOUR=9', { type: 'monthly', interval: 1, day: 10 }],
    ['FREQ=MONTHLY;BYMONTH=5;BYMONTHDAY=1', { type: 'yearly', interval: 1, month: 5, day: 1 }],
    ['FREQ=YEARLY', { type: 'yearly', interval: 1, month: 3, day: 2 }],
    ['FREQ=YEARLY', { type: 'yearly', interval: 1, month: 1, day: 31 }, last31],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', { type: 'yearly', interval: 1, month: 2, day: 29 }],
    ['FREQ=YEARLY;BYMONTHDAY=15', { type: 'monthly', interval: 1, day: 15 }],
    [
      'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      { type: 'yearlyNth', interval: 1, month: 10, ordinal: -1, days: ['SU'] },
    ],
  ];
  for (const [rule, pattern, start = monday] of understood) {
    it(`understands ${rule} from ${start.kind === 'date' ? start.date : 'Monday'}`, () => {
      assert.deepEqual(fromRRule(rule, start), { pattern, range: { type: 'endless' } });
    });
  }

  for (const rule of [
    'FREQ=HOURLY',
    'FREQ=DAILY;INTERVAL=2;BYDAY=MO',
    'FREQ=DAILY;BYMONTH=1',
    'FREQ=WEEKLY;BYDAY=MO;BYHOUR=8,12',
    'FREQ=WEEKLY;BYDAY=MO;BYHOUR=12',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYMONTHDAY=-2',
    'FREQ=MONTHLY;BYDAY=1MO,3MO',
    'FREQ=MONTHLY;BYDAY=5MO',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=1',
    'FREQ=YEARLY;BYYEARDAY=100',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;X-FOO=1',
    'RSCALE=CHINESE;FREQ=YEARLY',
    'FREQ=SOMETIMES',
  ]) {
    it(`keeps ${rule} as it is`, () => {
      const kept = fromRRule(rule, monday);
      assert.deepEqual(kept, {
        pattern: { type: 'other', rrule: rule },
        range: { type: 'endless' },
      });
      assert.equal(toRRule(kept, monday), rule);
    });
  }

  it('leaves out a month that is too short where iCalendar does, so such a rule is no pattern', () => {
    assert.equal(fromRRule('FREQ=MONTHLY', last31).pattern.type, 'other');
  });

  it('keeps several rules and single dates together, in their lines', () => {
    const lines = 'RRULE:FREQ=DAILY;COUNT=3\nRDATE;VALUE=DATE:20260401,20260402';
    const kept = fromRRule(lines.replace('\n', '\r\n'), monday);
    assert.deepEqual(kept, {
      pattern: { type: 'other', rrule: lines },
      range: { type: 'endless' },
    });
    assert.equal(toRRule(kept, monday), lines);
    assert.equal(fromRRule('RDATE:20260401T090000Z', monday).pattern.type, 'other');
  });

  it('reads an end with a time as the last day on which the series can happen, in its zone', () => {
    const until = (text: string, start: Moment = monday): Range =>
      fromRRule(`FREQ=DAILY;UNTIL=${text}`, start).range;
    assert.deepEqual(until('20260310T080000Z'), { type: 'until', date: '2026-03-10' });
    assert.deepEqual(until('20260310T075959Z'), { type: 'until', date: '2026-03-09' });
    // Berlin is two hours ahead in summer.
    assert.deepEqual(until('20260610T070000Z'), { type: 'until', date: '2026-06-10' });
    assert.deepEqual(until('20260310T235959Z'), { type: 'until', date: '2026-03-10' });
    assert.deepEqual(until('20260310'), { type: 'until', date: '2026-03-10' });
    assert.deepEqual(until('20260310T235959Z', last31), { type: 'until', date: '2026-03-10' });
  });

  it('writes an end in the form that the start has', () => {
    const series = {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'until', date: '2026-06-10' },
    } as const;
    assert.equal(toRRule(series, monday), 'FREQ=DAILY;UNTIL=20260610T070000Z');
    assert.equal(toRRule(series, last31), 'FREQ=DAILY;UNTIL=20260610');
    assert.equal(
      toRRule(series, { kind: 'floating', local: '2026-03-02T09:00:00' }),
      'FREQ=DAILY;UNTIL=20260610T090000',
    );
  });

  it('keeps what cannot be an end, and an end of a rule within the day, in the text', () => {
    for (const rule of [
      'FREQ=DAILY;COUNT=3;UNTIL=20260401',
      'FREQ=DAILY;COUNT=0',
      'FREQ=HOURLY;UNTIL=20260401T100000Z',
    ]) {
      assert.deepEqual(fromRRule(rule, monday), {
        pattern: { type: 'other', rrule: rule },
        range: { type: 'endless' },
      });
    }
  });

  it('has no words for a task that starts again once it is done', () => {
    assert.throws(
      () =>
        toRRule(
          {
            pattern: { type: 'regeneration', unit: 'day', interval: 2 },
            range: { type: 'endless' },
          },
          monday,
        ),
      { kind: 'invalid-input', reason: 'no-rule' },
    );
    assert.throws(() => fromRRule(' \r\n', monday), {
      kind: 'invalid-input',
      reason: 'empty-rule',
    });
  });

  it('comes back as it went, for every pattern, range and kind of start', () => {
    fc.assert(
      fc.property(
        arbitrarySharedPattern,
        arbitraryRange,
        arbitraryMoment,
        (pattern, range, start) => {
          // A whole day that Samoa left out has no end in UTC.
          fc.pre(!(range.type === 'until' && range.date === '2011-12-30'));
          const back = fromRRule(toRRule({ pattern, range }, start), start);
          assert.deepEqual(canonicalPattern(back.pattern), canonicalPattern(pattern));
          assert.deepEqual(back.range, range);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('comes back as it went, for any rule, twice over', () => {
    fc.assert(
      fc.property(arbitraryRule, arbitraryRange, arbitraryMoment, (rule, range, start) => {
        fc.pre(!(range.type === 'until' && range.date === '2011-12-30'));
        const once = fromRRule(
          toRRule({ pattern: { type: 'other', rrule: rule }, range }, start),
          start,
        );
        const text = toRRule(once, start);
        const twice = fromRRule(text, start);
        assert.deepEqual(canonicalPattern(twice.pattern), canonicalPattern(once.pattern));
        assert.deepEqual(twice.range, once.range);
        assert.equal(toRRule(twice, start), text);
      }),
      { numRuns: 2000 },
    );
  });

  it('loses nothing of any RRULE in the corpus', () => {
    if (!fs.existsSync(corpus)) {
      console.log(`      NOT RUN: the corpus ../shared/corpus/ical is missing`);
      return;
    }
    const rules = fs
      .readdirSync(corpus)
      .flatMap((name) => fs.readFileSync(path.join(corpus, name), 'utf8').split(/\r?\n/))
      .filter((line) => /^RRULE[:;]/i.test(line))
      .map((line) => line.replace(/^RRULE[^:]*:/i, '').trim());
    assert.ok(rules.length > 50, `only ${rules.length} rules`);
    const types: Record<string, number> = {};
    for (const rule of rules) {
      const read = fromRRule(rule, monday);
      types[read.pattern.type] = (types[read.pattern.type] ?? 0) + 1;
      const written = toRRule(read, monday);
      assert.deepEqual(fromRRule(written, monday), read, rule);
      if (read.pattern.type !== 'other') continue;
      const parts = (text: string) => [...(parseRule(text) ?? [[text, '']])].sort().map(String);
      assert.deepEqual(parts(written), parts(rule));
    }
    console.log(`      ${rules.length} rules: ${JSON.stringify(types)}`);
  });
});

function weekly(
  interval: number,
  days: readonly (typeof workdays)[number][] | readonly ('MO' | 'SU')[],
  weekStart: 'MO' | 'SU' = 'MO',
): Pattern {
  return { type: 'weekly', interval, days, weekStart };
}

function nth(ordinal: 2 | -1, days: readonly (typeof workdays)[number][]): Pattern {
  return { type: 'monthlyNth', interval: 1, ordinal, days };
}

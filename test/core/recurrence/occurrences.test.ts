import assert from 'node:assert/strict';
import { occurrences } from '../../../server/core/recurrence/occurrences.ts';
import { instantOf } from '../../../server/core/time/instantOf.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import { berlin, mondays, seriesOf } from './series.ts';

const march = { from: '2026-03-01', to: '2026-04-01' };

describe('the occurrences of a series', () => {
  it('are those of the window, less the cancelled, the moved where they were moved to', () => {
    const series = seriesOf(mondays, [
      { original: '2026-03-09T09:00:00', changes: null },
      { original: '2026-03-16T09:00:00', changes: { start: berlin('2026-03-17T14:00:00') } },
      { original: '2026-03-23T09:00:00', changes: { subject: 'Elsewhere' } },
    ]);
    assert.deepEqual(
      occurrences(series, march).map(({ original, start, end, changes }) => [
        original,
        local(start),
        end && local(end),
        Object.keys(changes),
      ]),
      [
        ['2026-03-02T09:00:00', '2026-03-02T09:00:00', '2026-03-02T10:00:00', []],
        ['2026-03-16T09:00:00', '2026-03-17T14:00:00', '2026-03-17T15:00:00', ['start']],
        ['2026-03-23T09:00:00', '2026-03-23T09:00:00', '2026-03-23T10:00:00', ['subject']],
        ['2026-03-30T09:00:00', '2026-03-30T09:00:00', '2026-03-30T10:00:00', []],
      ],
    );
  });

  it('come into the window and leave it with their move', () => {
    const series = seriesOf(mondays, [
      { original: '2026-04-06T09:00:00', changes: { start: berlin('2026-03-31T09:00:00') } },
      { original: '2026-03-30T09:00:00', changes: { start: berlin('2026-04-01T09:00:00') } },
    ]);
    assert.deepEqual(
      occurrences(series, march).map(({ original }) => original.slice(0, 10)),
      ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-04-06'],
    );
  });

  it('leave out an exception to what is no occurrence', () => {
    const series = seriesOf(mondays, [
      { original: '2026-03-03T09:00:00', changes: { start: berlin('2026-03-04T09:00:00') } },
    ]);
    assert.equal(occurrences(series, march).length, 5);
  });

  it('are in the window when they only reach into it, and not when they end where it begins', () => {
    const night = {
      ...seriesOf(),
      start: berlin('2026-03-02T22:00:00'),
      end: berlin('2026-03-03T00:00:00'),
    };
    assert.equal(occurrences(night, { from: '2026-03-03', to: '2026-03-09' }).length, 0);
    const longer = { ...night, end: berlin('2026-03-03T00:30:00') };
    assert.equal(occurrences(longer, { from: '2026-03-03', to: '2026-03-09' }).length, 1);
  });

  it('last whole days for a series of days', () => {
    const days = {
      start: { kind: 'date', date: '2026-03-27' } as const,
      end: { kind: 'date', date: '2026-03-30' } as const,
      recurrence: seriesOf({ type: 'monthly', interval: 1, day: 27 }).recurrence,
    };
    assert.deepEqual(
      occurrences(days, { from: '2026-04-29', to: '2026-05-01' }).map(({ original, end }) => [
        original,
        end,
      ]),
      [['2026-04-27', { kind: 'date', date: '2026-04-30' }]],
    );
  });

  it('keep nine o’clock through the year, a time that is skipped, and one that comes twice', () => {
    for (const time of ['09:00:00', '02:30:00', '02:00:00', '03:00:00']) {
      const series = {
        ...seriesOf({ type: 'daily', interval: 1 }),
        start: berlin(`2026-03-02T${time}`),
        end: null,
      };
      const year = occurrences(series, { from: '2026-03-02', to: '2027-03-02' });
      assert.equal(year.length, 365);
      assert.ok(year.every(({ start }) => local(start).endsWith(time)));
    }
  });

  it('say when a skipped time is: as much later as the clock skips; of one that comes twice, the first', () => {
    const when = (time: string) => instantOf(berlin(time), 'UTC').toString();
    assert.equal(when('2026-03-29T02:30:00'), '2026-03-29T01:30:00Z');
    assert.equal(when('2026-10-25T02:30:00'), '2026-10-25T00:30:00Z');
  });

  it('stay on the wall in every time zone there is, four changes of the clock long', function () {
    // Four hundred zones on a busy machine.
    this.timeout(120_000);
    const zones = Intl.supportedValuesOf('timeZone');
    assert.ok(zones.length > 400);
    for (const zone of zones) {
      const series = {
        start: { kind: 'zoned', local: '2025-01-31T00:30:00', zone } as const,
        end: { kind: 'zoned', local: '2025-01-31T02:30:00', zone } as const,
        recurrence: seriesOf({ type: 'daily', interval: 7 }).recurrence,
      };
      const found = occurrences(series, { from: '2025-01-01', to: '2027-01-01' });
      assert.equal(found.length, 100, zone);
      assert.ok(
        found.every(
          ({ start, end }) =>
            local(start).endsWith('T00:30:00') && end && local(end).endsWith('T02:30:00'),
        ),
        zone,
      );
      const instants = found.map(({ start }) => instantOf(start, 'UTC').epochMilliseconds);
      assert.ok(
        instants.every((at, index) => index === 0 || at > (instants[index - 1] ?? 0)),
        zone,
      );
    }
  });

  it('end in another zone after as many hours, as a flight does', () => {
    const flight = {
      ...seriesOf(),
      end: { kind: 'zoned', local: '2026-03-02T11:00:00', zone: 'America/New_York' } as const,
    };
    const ends = occurrences(flight, march).map(({ end }) => end && local(end));
    // Eight hours, through the three weeks in which America is nearer.
    assert.deepEqual(ends, [
      '2026-03-02T11:00:00',
      '2026-03-09T12:00:00',
      '2026-03-16T12:00:00',
      '2026-03-23T12:00:00',
      '2026-03-30T11:00:00',
    ]);
  });

  it('take in single dates and leave out what a rule takes back', () => {
    const rrule = [
      'RRULE:FREQ=DAILY;COUNT=5',
      'RDATE;TZID=America/New_York:20260321T040000',
      'EXRULE:FREQ=DAILY;INTERVAL=2',
    ].join('\n');
    assert.deepEqual(
      occurrences(seriesOf({ type: 'other', rrule }), march).map(({ original }) => original),
      ['2026-03-03T09:00:00', '2026-03-05T09:00:00', '2026-03-21T09:00:00'],
    );
  });

  it('are one only where the next waits until this is done', () => {
    const task = { ...seriesOf({ type: 'regeneration', unit: 'week', interval: 1 }), end: null };
    assert.equal(occurrences(task, march).length, 1);
  });

  it('are refused where they are more than anybody looks at', () => {
    assert.throws(
      () =>
        occurrences(
          seriesOf({ type: 'daily', interval: 1 }),
          { from: '2026-01-01', to: '2028-01-01' },
          100,
        ),
      {
        kind: 'invalid-input',
        reason: 'rule-too-long',
      },
    );
  });
});

function local(moment: Moment): string {
  return moment.kind === 'date' ? moment.date : moment.local;
}

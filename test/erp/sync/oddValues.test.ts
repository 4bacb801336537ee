import assert from 'node:assert/strict';
import { codeTable } from '../../../server/erp/sql/sync/fields/codeTable.ts';
import { earlier } from '../../../server/erp/sql/sync/list/earlier.ts';
import { fingerprint } from '../../../server/erp/sql/sync/values/fingerprint.ts';
import { readClock } from '../../../server/erp/sql/sync/values/readClock.ts';
import { readDay } from '../../../server/erp/sql/sync/values/readDay.ts';
import { readMoment } from '../../../server/erp/sql/sync/values/readMoment.ts';
import { readNumber } from '../../../server/erp/sql/sync/values/readNumber.ts';
import { writeMoment } from '../../../server/erp/sql/sync/values/writeMoment.ts';

const berlin = 'Europe/Berlin';
const bad = { name: 'AppError', kind: 'bad-answer' };

describe('values as old databases keep them', () => {
  it('are days in numbers and in German, and zeros are none', () => {
    const same = [
      '2026-11-22',
      20261122,
      '20261122',
      '22.11.2026',
      '2026-11-22 00:00:00',
      20261122n,
    ];
    for (const value of same) assert.equal(readDay(value, 'c'), '2026-11-22');
    const none = [
      null,
      '',
      0,
      '0',
      '00000000',
      '0000-00-00',
      '0000-00-00 00:00:00',
      '00.00.0000',
      '   ',
    ];
    for (const value of none) assert.equal(readDay(value, 'c'), null);
    for (const value of ['2026-02-30', 20261301, 'bald', '31.02.2026', true]) {
      assert.throws(() => readDay(value, 'c'), bad);
    }
  });

  it('are times of day in numbers and texts; midnight is one, a blank is none', () => {
    assert.equal(readClock(930, 'c'), '09:30:00');
    assert.equal(readClock('9:30', 'c'), '09:30:00');
    assert.equal(readClock('093015', 'c'), '09:30:15');
    assert.equal(readClock(0, 'c'), '00:00:00');
    assert.equal(readClock(5, 'c'), '00:05:00');
    assert.equal(readClock('24:00', 'c'), '23:59:59');
    assert.equal(readClock(' ', 'c'), null);
    for (const value of [960, '25:00', 'früh']) assert.throws(() => readClock(value, 'c'), bad);
  });

  it('are numbers with a decimal comma and with signs between thousands', () => {
    assert.equal(readNumber('1,5', 'c'), 1.5);
    assert.equal(readNumber('1.234,5', 'c'), 1234.5);
    assert.equal(readNumber('-7', 'c'), -7);
    assert.equal(readNumber('', 'c'), null);
    assert.throws(() => readNumber('1,2,3', 'c'), bad);
  });

  it('are points in time on the wall, in UTC, with an offset, in seconds, over the change of clocks too', () => {
    const summer = { kind: 'zoned', local: '2026-07-01T12:00:00', zone: berlin } as const;
    const kept: [Parameters<typeof readMoment>[2], string | number][] = [
      ['wall', '2026-07-01 12:00:00'],
      ['utc', '2026-07-01 10:00:00'],
      ['offset', '2026-07-01 05:00:00-05'],
      ['unixSeconds', Date.UTC(2026, 6, 1, 10) / 1000],
      ['wall', '20260701120000'],
      ['wall', '2026-07-01T12:00:00.123'],
    ];
    for (const [keptAs, value] of kept) {
      assert.deepEqual(readMoment(value, 'c', keptAs, berlin), summer, String(value));
    }
    assert.equal(writeMoment(summer, 'timestamp', 'utc', berlin), '2026-07-01 10:00:00');
    assert.equal(writeMoment(summer, 'timestamp', 'wall', berlin), '2026-07-01 12:00:00');
    assert.equal(writeMoment(summer, 'instant', 'offset', berlin), '2026-07-01T12:00:00+02:00');
    const india = { kind: 'zoned', local: '2026-07-01T15:30:00', zone: 'Asia/Kolkata' } as const;
    assert.equal(writeMoment(india, 'text', 'wall', berlin), '2026-07-01 12:00:00');
    assert.deepEqual(readMoment('2026-07-01', 'c', 'wall', berlin), {
      kind: 'date',
      date: '2026-07-01',
    });
    assert.equal(readMoment('0000-00-00 00:00:00', 'c', 'wall', berlin), null);
    assert.throws(() => readMoment(Date.UTC(2026, 6, 1), 'c', 'unixSeconds', berlin), bad);
  });

  it('are words behind codes, with one for nothing and one for all others', () => {
    const table = codeTable(
      { 1: 'high', 2: 'high', 5: 'low', null: 'normal', '*': 'normal' },
      { low: 9 },
    );
    assert.deepEqual(
      ['1', '2', '5', null, '7'].map((code) => table.wordOf(code)),
      ['high', 'high', 'low', 'normal', 'normal'],
    );
    assert.deepEqual(
      [table.codeOf('high'), table.codeOf('low'), table.codeOf('normal')],
      ['1', 9, null],
    );
    assert.equal(codeTable({ 1: 'high' }, {}).wordOf('2'), undefined);
  });
});

describe('where the next reading begins', () => {
  const now = Date.UTC(2026, 10, 22, 9);
  const at = (text: string) => earlier(text, 120, now, berlin);

  it('is earlier by the overlap, in the form the column has', () => {
    assert.equal(at('2026-11-22 09:00:30'), '2026-11-22 08:58:30');
    assert.equal(at('2026-11-22T00:01:00.250+01'), '2026-11-21T23:59:00.250+01');
    assert.equal(at('2026-11-22'), '2026-11-21');
    assert.equal(at(String(now / 1000 - 5)), String(now / 1000 - 125));
    assert.equal(at('4711'), '4711');
  });

  it('is not in the future, where one row has such a date', () => {
    assert.ok(at('2999-01-01 00:00:00') < '2026-11-22 10:00:00');
    assert.equal(at('9999999999'), String(now / 1000 - 120));
  });
});

describe('a fingerprint', () => {
  const of = (...values: (string | number | bigint | boolean | null | Uint8Array)[]) =>
    fingerprint(
      Object.fromEntries(values.map((value, i) => [`c${i}`, value])),
      values.map((_, i) => `c${i}`),
    );

  it('is another for any other content, and the same for the same', () => {
    const rows = [
      of('a', 'b'),
      of('ab', ''),
      of('', 'ab'),
      of('b', 'a'),
      of('a', null),
      of(null, 'a'),
      of('a', ''),
      of('1', 1),
      of(1, '1'),
      of('a ', 'b'),
      of('ä', 'b'),
      of(new Uint8Array([1]), 'b'),
      of(new Uint8Array([2]), 'b'),
      of('x'.repeat(100_000), 'b'),
      of(`${'x'.repeat(99_999)}y`, 'b'),
    ];
    assert.equal(new Set(rows).size, rows.length);
    assert.equal(of('a', null, 7n), of('a', null, 7n));
  });

  it('meets no other among so many that differ in little', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 100_000; n += 1) seen.add(fingerprint({ a: 'Name', b: n }, ['a', 'b']));
    assert.equal(seen.size, 100_000);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../server/core/AppError.ts';
import { fitsShape } from '../../../server/erp/sql/catalogue/fitsShape.ts';
import type { SqlValue } from '../../../server/erp/sql/database/SqlDatabase.ts';
import { internetDomains } from '../../../server/erp/sql/directory/internetDomains.ts';
import { mailAddresses } from '../../../server/erp/sql/directory/mailAddresses.ts';
import { weightOf } from '../../../server/erp/sql/directory/weightOf.ts';
import type { EmphasisRule } from '../../../server/erp/sql/mapping/FigureMapping.ts';
import { parseTemplate } from '../../../server/erp/sql/mapping/parseTemplate.ts';
import { cleanText } from '../../../server/erp/sql/values/cleanText.ts';
import { emphasisOf } from '../../../server/erp/sql/values/emphasisOf.ts';
import { fieldLink } from '../../../server/erp/sql/values/fieldLink.ts';
import { fillAddress } from '../../../server/erp/sql/values/fillAddress.ts';
import { fillTemplate } from '../../../server/erp/sql/values/fillTemplate.ts';
import { toDay } from '../../../server/erp/sql/values/toDay.ts';
import { toDecimal } from '../../../server/erp/sql/values/toDecimal.ts';
import { toWallTime } from '../../../server/erp/sql/values/toWallTime.ts';

const wording = {
  language: 'de' as const,
  timeZone: 'Europe/Berlin',
  codes: { state: { O: { en: 'Open', de: 'Offen' } } },
};

describe('a template', () => {
  const fill = (source: string, row: Record<string, SqlValue>) => {
    const template = parseTemplate(source);
    assert.ok(!('problem' in template), source);
    return fillTemplate(template, row, wording);
  };

  it('may be a bare column, whatever its name', () => {
    assert.equal(fill('first name', { 'first name': ' Zoë ' }), 'Zoë');
  });

  it('leaves out what stands in brackets where a column is empty', () => {
    const source = '{zip} {town}[, {country}][ ({note})]';
    assert.equal(fill(source, { zip: '1', town: 'A', country: null, note: ' ' }), '1 A');
    assert.equal(fill(source, { zip: '1', town: 'A', country: 'B', note: 'c' }), '1 A, B (c)');
  });

  it('says codes, days and times in words', () => {
    assert.equal(fill('{s|state}', { s: 'O' }), 'Offen');
    assert.equal(fill('{s|state}', { s: 'Q' }), 'Q');
    assert.equal(fill('{s|state}', { s: 'constructor' }), 'constructor');
    assert.equal(fill('{d|date}', { d: '2026-11-21' }), '21.11.2026');
    assert.equal(fill('{d|time}', { d: '2026-11-21 08:05:00' }), '21.11.2026 08:05');
    assert.equal(fill('{d|date}', { d: null }), '');
  });

  it('has a way to write its own brackets', () => {
    assert.equal(fill('{{{a}}} [[x]]', { a: '1' }), '{1} [x]');
  });

  it('puts a value in as it is, and never reads it as a template', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        assert.equal(fill('<{a}>', { a: value }), `<${value.trim()}>`);
      }),
    );
  });

  it('encodes values in an address, whatever they are', () => {
    const template = parseTemplate('https://erp.example/{a}?b={b}');
    assert.ok(!('problem' in template));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        const address = fillAddress(template, { a: value, b: 1 }, wording);
        if (value.trim() === '') {
          assert.equal(address, null);
          return;
        }
        const url = new URL(address ?? '');
        assert.equal(url.origin, 'https://erp.example');
        assert.deepEqual([...url.searchParams.keys()], ['b']);
      }),
    );
    assert.equal(fillAddress(template, { a: null, b: 1 }, wording), null);
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', 'a', '|', ' ') }),
        (source) => {
          const template = parseTemplate(source);
          if ('problem' in template) assert.notEqual(template.problem, '');
          else fillTemplate(template, {}, { language: 'en', timeZone: 'UTC', codes: {} });
        },
      ),
    );
  });
});

describe('values of a database', () => {
  const table = <T>(read: (value: SqlValue) => T, cases: [SqlValue, T | 'bad'][]) => {
    for (const [value, expected] of cases) {
      if (expected === 'bad') {
        assert.throws(
          () => read(value),
          (error) => error instanceof AppError && error.kind === 'bad-answer',
          String(value),
        );
      } else {
        assert.equal(read(value), expected, String(value));
      }
    }
  };

  it('are decimals, without the noise of doubles', () => {
    table(
      (value) => toDecimal(value, 'c'),
      [
        [null, null],
        ['', null],
        ['12', '12.00'],
        ['12.5', '12.50'],
        ['-0.00', '0.00'],
        ['-0.01', '-0.01'],
        ['007', '7.00'],
        ['1.2345', '1.2345'],
        [0.1 + 0.2, '0.30'],
        [1e20, '100000000000000000000.00'],
        [12n, '12.00'],
        [-12.5, '-12.50'],
        [1e21, 'bad'],
        [Infinity, 'bad'],
        [NaN, 'bad'],
        ['NaN', 'bad'],
        ['1,5', 'bad'],
        ['1e5', 'bad'],
        ['x', 'bad'],
        [true, 'bad'],
        [new Uint8Array([49]), 'bad'],
      ],
    );
  });

  it('are days of the calendar, or refused', () => {
    table(
      (value) => toDay(value, 'c'),
      [
        [null, null],
        ['', null],
        ['0000-00-00', null],
        ['2026-11-21', '2026-11-21'],
        ['2026-11-21 23:59:59.999', '2026-11-21'],
        ['2024-02-29', '2024-02-29'],
        ['0001-01-01', '0001-01-01'],
        ['9999-12-31', '9999-12-31'],
        ['2026-02-29', 'bad'],
        ['2026-13-01', 'bad'],
        ['21.11.2026', 'bad'],
        ['infinity', 'bad'],
        ['0044-03-15 BC', 'bad'],
        ['12026-01-01', 'bad'],
        [20261121n, 'bad'],
        ['2026-11-21x', 'bad'],
      ],
    );
  });

  it('are times on the wall, told in the mapping’s zone where they have an offset', () => {
    table(
      (value) => toWallTime(value, 'c', 'Europe/Berlin'),
      [
        [null, null],
        ['2026-11-21', '2026-11-21T00:00'],
        ['2026-11-21 09:30:00', '2026-11-21T09:30'],
        ['2026-11-21T09:30', '2026-11-21T09:30'],
        ['2026-11-21 09:30:00+00', '2026-11-21T10:30'],
        ['2026-07-01 22:30:00.5Z', '2026-07-02T00:30'],
        ['2026-11-21 09:30:00-0330', '2026-11-21T14:00'],
        ['2026-03-29 02:30:00', '2026-03-29T02:30'],
        ['2026-11-21 24:00:00', 'bad'],
        ['2026-11-21 9:30', 'bad'],
        ['2026-11-21 09:60:00', 'bad'],
      ],
    );
  });

  it('are texts fit to be shown', () => {
    assert.equal(cleanText(' a\u0000\tb\r\nc ', false, 99), 'a b c');
    assert.equal(cleanText('a \r\nb\n\n', true, 99), 'a\nb');
    assert.equal(cleanText('\u202eexe.fdp', false, 99), 'exe.fdp');
    assert.equal(cleanText('<script>', false, 99), '<script>');
    assert.equal(cleanText('x'.repeat(20), false, 10), `${'x'.repeat(9)}…`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (value, lines) => {
        const clean = cleanText(value, lines, 50);
        assert.ok(clean.length <= 50 && clean.isWellFormed());
      }),
    );
  });

  it('lead somewhere only where they are what they should be', () => {
    assert.equal(
      fieldLink('mail', 'o’brien+a?b&c@x.example'),
      'mailto:o%E2%80%99brien%2Ba%3Fb%26c@x.example',
    );
    assert.equal(fieldLink('mail', 'no address'), null);
    assert.equal(fieldLink('phone', '+49 (0)30 / 123-45'), 'tel:+493012345');
    assert.equal(fieldLink('phone', 'ask Anna'), null);
    assert.equal(fieldLink('web', 'www.müller.example/a b'), null);
    assert.equal(fieldLink('web', 'www.müller.example'), 'https://www.xn--mller-kva.example/');
    assert.equal(fieldLink('web', 'http://a.example/x'), 'http://a.example/x');
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'user@host.example',
      'localhost',
    ]) {
      const link = fieldLink('web', text);
      assert.ok(link === null || link.startsWith('https://'), `${text}: ${link}`);
    }
    assert.equal(fieldLink(undefined, 'https://a.example'), null);
  });

  it('fit a column or are known to match nothing', () => {
    assert.ok(
      fitsShape('42', 'integer') && !fitsShape('4.2', 'integer') && !fitsShape('x', 'integer'),
    );
    assert.ok(
      fitsShape('9223372036854775807', 'integer') && !fitsShape('9223372036854775808', 'integer'),
    );
    assert.ok(fitsShape('x', 'text') && !fitsShape('x\0', 'text'));
    assert.ok(fitsShape('2026-11-21 10:00:00+01', 'time') && !fitsShape("2026' or 1=1", 'time'));
  });
});

describe('an emphasis', () => {
  const rules: EmphasisRule[] = [
    { then: 'bad', when: { due: { before: 'today' }, open: { above: 0 } } },
    { then: 'warning', when: { due: { before: 'today+7', after: 'today-1' } } },
    { then: 'good', when: { state: { in: ['P', 1, true] } } },
    { then: 'warning', when: { state: { empty: true } } },
    { then: 'bad', when: { open: { is: 0 }, state: { empty: false } } },
  ];
  const cases: [Record<string, SqlValue>, string][] = [
    [{ due: '2026-11-20', open: '0.01', state: 'x' }, 'bad'],
    [{ due: '2026-11-20', open: '-1', state: 'x' }, 'none'],
    [{ due: '2026-11-21', open: null, state: 'x' }, 'warning'],
    [{ due: '2026-11-27 23:59:59', open: null, state: 'x' }, 'warning'],
    [{ due: '2026-11-28', open: null, state: 'x' }, 'none'],
    [{ due: null, open: null, state: 'P' }, 'good'],
    [{ due: null, open: null, state: 1n }, 'good'],
    [{ due: null, open: null, state: '' }, 'warning'],
    [{ due: null, open: '0.00', state: 'x' }, 'bad'],
  ];
  for (const [row, expected] of cases) {
    it(`is ${expected} for ${JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`, () => {
      assert.equal(emphasisOf(rules, row, '2026-11-21'), expected);
    });
  }
});

describe('what a directory entry is made of', () => {
  it('takes mail addresses out of what people write into a field', () => {
    assert.deepEqual(mailAddresses('a@x.example'), ['a@x.example']);
    assert.deepEqual(mailAddresses('"B, C" <B.C@X.example>; d@y.example, d@y.example'), [
      'B.C@X.example',
      'd@y.example',
    ]);
    assert.deepEqual(mailAddresses('none, a@, @b, a@localhost, a @ b.example'), []);
    assert.deepEqual(mailAddresses('zoë@bücher.example.'), ['zoë@bücher.example']);
    assert.equal(
      mailAddresses(Array.from({ length: 50 }, (_, i) => `a${i}@x.example`).join()).length,
      20,
    );
  });

  it('takes domains out of web and mail addresses', () => {
    assert.deepEqual(internetDomains('https://www.X.example:8080/a?b'), ['x.example']);
    assert.deepEqual(internetDomains('www.x.example, shop.x.example'), [
      'x.example',
      'shop.x.example',
    ]);
    assert.deepEqual(internetDomains('info@bücher.example'), ['xn--bcher-kva.example']);
    assert.deepEqual(internetDomains('none'), []);
    assert.deepEqual(internetDomains('https://127.0.0.1/ http://localhost'), []);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.ok(internetDomains(text).every((domain) => /^[a-z0-9_.-]+$/.test(domain)));
      }),
    );
  });

  it('weighs a record by its date, none of them beyond today', () => {
    const weigh = (value: SqlValue) => weightOf({ changed: 'c' }, { c: value }, '2026-11-21');
    assert.equal(weigh('1970-01-02'), 1);
    assert.equal(weigh('2026-11-21 10:00:00'), 20778);
    assert.equal(weigh('9999-12-31'), 20778);
    for (const value of [
      null,
      '',
      'x',
      '0001-01-01',
      'infinity',
      1_700_000_000,
      new Uint8Array(2),
    ]) {
      assert.equal(weigh(value), 0, String(value));
    }
    assert.equal(
      weightOf({ weight: 'w', changed: 'c' }, { w: 7, c: '2026-01-01' }, '2026-11-21'),
      7,
    );
    assert.equal(weightOf({}, {}, '2026-11-21'), 0);
  });
});

import assert from 'node:assert/strict';
import type { Area } from '../../../shared/records/Area.ts';
import { canonicalFields } from '../../../shared/records/canonicalFields.ts';
import { canonicalText } from '../../../shared/records/canonicalText.ts';
import { canonicalZone } from '../../../shared/records/canonicalZone.ts';
import { isZone } from '../../../shared/records/isZone.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { FieldValue, Party } from '../../../shared/records/SyncRecord.ts';
import { zoneAliases } from '../../../shared/records/zoneAliases.ts';

type Row = [area: Area, field: string, a: FieldValue | null, b: FieldValue | null];

const sha = 'ab'.repeat(32);
const png = { sha256: sha, bytes: 3, contentType: 'image/png', name: 'me.png' };
const party = (address: string, more: Partial<Party> = {}): Party => ({
  name: '',
  address,
  role: 'required',
  response: 'none',
  ...more,
});
const series = (days: readonly ('MO' | 'TU')[], exceptions: readonly object[] = []) =>
  ({
    pattern: { type: 'weekly', interval: 1, days, weekStart: 'SU' },
    range: { type: 'endless' },
    exceptions,
  }) as FieldValue;

const everyOther = (weekStart: 'MO' | 'SU') =>
  ({
    pattern: { type: 'weekly', interval: 2, days: ['MO', 'SU'], weekStart },
    range: { type: 'endless' },
    exceptions: [],
  }) as const;

const same: Record<string, Row[]> = {
  'text with other line ends, blanks at line ends, accents taken apart, controls': [
    ['tasks', 'body', 'a \r\nb\r\n', 'a\nb'],
    ['tasks', 'body', 'Mu\u0308ller\u0000', 'Müller'],
    ['tasks', 'subject', ' Angebot\t', 'Angebot'],
    ['tasks', 'subject', 'two\r\nlines', 'two lines'],
    ['contacts', 'notes', 'hard\u00a0blank', 'hard blank'],
  ],
  'nothing and null': [
    ['tasks', 'subject', '', null],
    ['tasks', 'body', ' \r\n', null],
    ['tasks', 'categories', [], null],
    ['appointments', 'parties', [], null],
    ['tasks', 'reminderSet', false, null],
    ['tasks', 'importance', 'normal', null],
    ['appointments', 'busyStatus', 'busy', null],
    ['tasks', 'percent', 0, null],
  ],
  'a phone number however it is set': [
    ['contacts', 'businessPhone', '+49 (0)30 / 123-45', '+493012345'],
    ['contacts', 'businessPhone', '0049 30 12345', '+49 30 12345'],
    ['contacts', 'businessPhone', 'tel:+493012345', '+49.30.12345'],
    ['contacts', 'mobilePhone', '030 12345 App. 7', '030-12345 app 7'],
  ],
  'a mail address in capitals, in ASCII, with its scheme': [
    ['contacts', 'email1', 'Anna@Firm.example', 'anna@firm.example'],
    ['contacts', 'email1', 'mailto:info@müller.example', 'info@xn--mller-kva.example'],
  ],
  'a web address with and without what Outlook adds': [
    ['contacts', 'website', 'www.firm.example', 'http://www.firm.example/'],
    ['contacts', 'website', 'HTTPS://Firm.example/Path', 'https://firm.example/Path'],
  ],
  'sets in any order, members twice': [
    ['contacts', 'categories', ['b', 'a', 'a '], ['a', 'b']],
    ['contacts', 'children', ['Max', 'Anna'], ['Anna', 'Max']],
  ],
  'people in any order, by address': [
    [
      'appointments',
      'parties',
      [party('a@firm.example', { name: 'Anna' }), party('B@firm.example')],
      [party('b@FIRM.example'), party('a@firm.example', { name: 'Brenner, Anna' })],
    ],
    [
      'appointments',
      'parties',
      [party('a@firm.example', { role: 'organizer', response: 'accepted' })],
      [
        party('a@firm.example', { response: 'accepted' }),
        party('a@firm.example', { role: 'organizer' }),
      ],
    ],
  ],
  'a zone by an older name, seconds left out': [
    [
      'appointments',
      'start',
      { kind: 'zoned', local: '2026-03-02T09:00', zone: 'Asia/Calcutta' },
      { kind: 'zoned', local: '2026-03-02T09:00:00.000', zone: 'Asia/Kolkata' },
    ],
    [
      'appointments',
      'start',
      { kind: 'zoned', local: '2026-03-02T09:00:00', zone: 'Etc/UTC' },
      { kind: 'zoned', local: '2026-03-02T09:00:00', zone: 'UTC' },
    ],
  ],
  'a picture by its bytes, attachments in any order': [
    ['contacts', 'picture', png, { ...png, contentType: 'image/jpeg', name: '' }],
    ['tasks', 'attachments', [png, { ...png, name: 'b' }], [{ ...png, name: 'b ' }, png]],
  ],
  'HTML with the same text in it': [
    [
      'incomingMail',
      'bodyHtml',
      '<p>Hello <b>wor</b>ld &amp; all</p>',
      '<html>\r\n<head><style>p{}</style></head><body><div>Hello&nbsp;world &#38; all</div></body></html>',
    ],
  ],
  'a series with its days in another order, exceptions in another, one that says nothing': [
    ['appointments', 'recurrence', series(['TU', 'MO']), series(['MO', 'TU'])],
    [
      'appointments',
      'recurrence',
      series(
        ['MO'],
        [
          { original: '2026-03-09T09:00:00', changes: null },
          { original: '2026-03-02T09:00', changes: { subject: 'x ' } },
          { original: '2026-03-16T09:00:00', changes: {} },
        ],
      ),
      series(
        ['MO'],
        [
          { original: '2026-03-02T09:00:00', changes: { subject: 'x' } },
          { original: '2026-03-09T09:00:00', changes: null },
        ],
      ),
    ],
  ],
};

const different: Record<string, Row[]> = {
  'text by a letter, a capital, a blank inside, what leads a line': [
    ['tasks', 'subject', 'Offer', 'offer'],
    ['tasks', 'subject', 'a b', 'a  b'],
    ['tasks', 'body', '  - a', '- a'],
    ['tasks', 'body', 'a\n\nb', 'a\nb'],
  ],
  'a number with another extension, another country or none': [
    ['contacts', 'businessPhone', '030 12345', '030 12346'],
    ['contacts', 'businessPhone', '030 12345', '+49 30 12345'],
    ['contacts', 'businessPhone', '030 12345 x7', '030 12345 x8'],
  ],
  'an answer, a role, a name without an address': [
    [
      'appointments',
      'parties',
      [party('a@firm.example')],
      [party('a@firm.example', { response: 'declined' })],
    ],
    [
      'appointments',
      'parties',
      [party('a@firm.example')],
      [party('a@firm.example', { role: 'optional' })],
    ],
    ['appointments', 'parties', [party('', { name: 'Anna' })], [party('', { name: 'Bert' })]],
  ],
  'the same instant in another zone, on the wall, all day': [
    [
      'appointments',
      'start',
      { kind: 'zoned', local: '2026-03-02T09:00:00', zone: 'Europe/Berlin' },
      { kind: 'zoned', local: '2026-03-02T08:00:00', zone: 'UTC' },
    ],
    [
      'appointments',
      'start',
      { kind: 'zoned', local: '2026-03-02T09:00:00', zone: 'Europe/Berlin' },
      { kind: 'zoned', local: '2026-03-02T09:00:00', zone: 'Europe/Oslo' },
    ],
    [
      'appointments',
      'start',
      { kind: 'date', date: '2026-03-02' },
      { kind: 'floating', local: '2026-03-02T00:00:00' },
    ],
  ],
  'other bytes, an attachment by its name': [
    ['contacts', 'picture', png, { ...png, sha256: 'cd'.repeat(32) }],
    ['tasks', 'attachments', [png], [{ ...png, name: 'b' }]],
  ],
  'a series of every other week by the day that its weeks start': [
    ['appointments', 'recurrence', everyOther('MO'), everyOther('SU')],
  ],
  'a list in another order': [['incomingMail', 'references', ['a', 'b'], ['b', 'a']]],
  'a cancelled occurrence and an exception': [
    [
      'appointments',
      'recurrence',
      series(['MO'], [{ original: '2026-03-09T09:00:00', changes: null }]),
      series(['MO'], [{ original: '2026-03-09T09:00:00', changes: { subject: 'x' } }]),
    ],
  ],
  'yes and no, a value of the wrong type and the right one': [
    ['tasks', 'reminderSet', true, null],
    ['tasks', 'percent', 50, '50'],
  ],
};

describe('two values of a field', () => {
  for (const [what, rows] of Object.entries(same)) {
    it(`are the same: ${what}`, () => {
      for (const [area, field, a, b] of rows) {
        assert.ok(
          sameValue(area, field, a, b),
          `${field}: ${text(area, field, a)} ${text(area, field, b)}`,
        );
      }
    });
  }

  for (const [what, rows] of Object.entries(different)) {
    it(`differ: ${what}`, () => {
      for (const [area, field, a, b] of rows) {
        assert.ok(!sameValue(area, field, a, b), `${field}: ${text(area, field, a)}`);
      }
    });
  }

  it('are compared as they are where the area does not know the field, however it is called', () => {
    assert.ok(sameValue('tasks', 'nonsense', 'a', 'a'));
    assert.ok(!sameValue('tasks', 'nonsense', 'a', 'a '));
    assert.ok(!sameValue('tasks', '__proto__', 'a', 'b'));
    assert.ok(!sameValue('tasks', 'constructor', 'a', null));
    const hostile = JSON.parse('{"__proto__": "x"}') as Record<string, string>;
    assert.notEqual(canonicalText('tasks', hostile), canonicalText('tasks', {}));
  });

  it('are compared in no time, however broken the text', () => {
    const start = performance.now();
    for (const bad of ['<', '<!--', '&', '<style', '&#1', '<a '].map((part) =>
      part.repeat(100_000),
    )) {
      canonicalFields('incomingMail', {
        bodyHtml: bad,
        subject: bad,
        body: `${' '.repeat(100_000)}${bad}`,
      });
      canonicalFields('contacts', { businessPhone: bad, email1: bad, website: bad });
    }
    canonicalFields('contacts', {
      businessPhone: '+'.repeat(500_000),
      email1: '@'.repeat(500_000),
    });
    assert.ok(performance.now() - start < 3000);
  });
});

describe('the names of time zones', () => {
  it('lead to one that this machine knows, and that leads to itself', () => {
    for (const [zone, aliases] of Object.entries(zoneAliases)) {
      assert.ok(isZone(zone), zone);
      assert.equal(canonicalZone(zone), zone);
      for (const alias of aliases) assert.equal(canonicalZone(alias.toLowerCase()), zone);
    }
  });

  it('are one for every pair that the machine takes for one', () => {
    const names = Object.entries(zoneAliases).flatMap(([zone, aliases]) => [zone, ...aliases]);
    const all = [...new Set([...Intl.supportedValuesOf('timeZone'), ...names.filter(isZone)])];
    const byMachine = Map.groupBy(
      all,
      (name) => new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone,
    );
    for (const group of byMachine.values()) {
      assert.equal(new Set(group.map(canonicalZone)).size, 1, group.join());
    }
  });

  it('are never offsets, Windows names or paths', () => {
    for (const name of [
      '+01:00',
      'W. Europe Standard Time',
      '../etc',
      '',
      'Europe/Nowhere',
      'a'.repeat(100),
    ]) {
      assert.equal(isZone(name), false, name);
    }
  });
});

function text(area: Area, field: string, value: FieldValue | null): string {
  return canonicalText(area, { [field]: value });
}

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { stringify } from 'yaml';
import { AppError } from '../../../server/core/AppError.ts';
import { openSqlite } from '../../../server/erp/sql/database/openSqlite.ts';
import { parseMapping } from '../../../server/erp/sql/mapping/parseMapping.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { demoMappingFile } from '../../../server/sandbox/erp/demoMappingFile.ts';
import { type PlainMapping, openSmall, smallMapping, smallTables } from '../smallErp.ts';

/** Breaks a mapping in one place. */
type Break = (mapping: PlainMapping) => void;

/** What is broken, and what the error must say: the place, what was expected, what was found. */
const broken: [string, Break, RegExp][] = [
  ['a format of the future', (m) => (m.format = 2), /line 1, format: expected 1, found 2\./],
  ['no name', (m) => delete m.erp, /erp: expected a text, found nothing\./],
  [
    'a name with blanks',
    (m) => (m.erp = 'My ERP'),
    /line 2, erp: expected at most 40 small letters, digits and hyphens, found “My ERP”\./,
  ],
  [
    'another language',
    (m) => (m.language = 'nl'),
    /language: expected “en”, “de”, “fr”, “it”, found “nl”\./,
  ],
  [
    'no time zone of this world',
    (m) => (m.timeZone = 'Berlin'),
    /timeZone: expected an IANA time zone, such as Europe\/Berlin, found “Berlin”\./,
  ],
  ['no kinds', (m) => (m.kinds = {}), /kinds: expected at least one kind, found no keys\./],
  [
    'a kind that is no word',
    (m) => (m.kinds['my kind'] = { ...m.kinds.thing }),
    /kinds\.my kind: expected a word .*, found “my kind”\./,
  ],
  [
    'a setting that does not exist',
    (m) => (m.kinds.thing!.tittle = 'title'),
    /line \d+, kinds\.thing\.tittle: there is no setting of this name here\./,
  ],
  [
    'a slip of the pen',
    (m) => (m.kinds.thing = { ...without(m.kinds.thing!, 'title'), titel: 'title' }),
    /kinds\.thing\.titel: there is no setting of this name here; did you mean title\?/,
  ],
  [
    'a family that is none',
    (m) => (m.kinds.thing!.family = 'thing'),
    /kinds\.thing\.family: expected “organization”, .*, found “thing”\./,
  ],
  [
    'a number for a table',
    (m) => (m.kinds.thing!.table = 7),
    /kinds\.thing\.table: expected a text, found 7\./,
  ],
  [
    'a list for a kind',
    (m) => Object.assign(m.kinds, { thing: [1, 2] }),
    /kinds\.thing: expected keys with values, found a list of 2\./,
  ],
  [
    'a label in one language',
    (m) => (m.kinds.thing!.label = { en: 'Thing' }),
    /kinds\.thing\.label\.de: expected a text, found nothing\./,
  ],
  [
    'a figure of two types',
    (m) => (m.kinds.thing!.figures = [{ ...figure, date: 'day', number: 'amount' }]),
    /kinds\.thing\.figures\[0\]: expected exactly one of money, number, date, time, text, found the keys/,
  ],
  [
    'money without a currency',
    (m) => (m.kinds.thing!.figures = [{ ...figure, money: { column: 'amount' } }]),
    /figures\[0\]\.money: expected a currency or a currencyColumn/,
  ],
  [
    'a currency in small letters',
    (m) => (m.kinds.thing!.figures = [{ ...figure, money: { column: 'amount', currency: 'eur' } }]),
    /money\.currency: expected three capital letters, such as EUR, found “eur”\./,
  ],
  [
    'an emphasis on no day',
    (m) =>
      (m.kinds.thing!.figures = [
        {
          ...figure,
          date: 'day',
          emphasis: [{ then: 'bad', when: { day: { before: 'tomorrow' } } }],
        },
      ]),
    /emphasis\[0\]\.when\.day\.before: expected a day: .*, found “tomorrow”\./,
  ],
  [
    'an emphasis without a test',
    (m) =>
      (m.kinds.thing!.figures = [
        { ...figure, date: 'day', emphasis: [{ then: 'bad', when: { day: {} } }] },
      ]),
    /when\.day: expected at least one of is, in, above/,
  ],
  [
    'two figures of one name',
    (m) =>
      (m.kinds.thing!.figures = [
        { ...figure, date: 'day' },
        { ...figure, date: 'day' },
      ]),
    /figures\[1\]\.name: expected a name of its own, found f again\./,
  ],
  [
    'a template that is not closed',
    (m) => (m.kinds.thing!.title = '{title'),
    /kinds\.thing\.title: a \{ has no other half, found “\{title”\./,
  ],
  [
    'a template of no column',
    (m) => (m.kinds.thing!.title = 'x {}'),
    /kinds\.thing\.title: \{\} names no column/,
  ],
  [
    'brackets in brackets',
    (m) => (m.kinds.thing!.title = '[a [{title}]]'),
    /a \[ inside \[ \] is not possible|a \] has no \[ before it/,
  ],
  [
    'a code table that is not there',
    (m) => {
      m.codes = { state: {} };
      m.kinds.thing!.title = '{title|stat}';
    },
    /kinds\.thing\.title: expected date, time or a code table after \|, found “stat”; did you mean state\?/,
  ],
  [
    'a code table with a taken name',
    (m) => (m.codes = { date: {} }),
    /codes\.date: date has a meaning of its own/,
  ],
  [
    'an organization of an unknown kind',
    (m) => (m.kinds.thing!.organization = { kind: 'custmer', column: 'customer' }),
    /organization\.kind: expected one of the kinds customer, thing, found “custmer”; did you mean customer\?/,
  ],
  [
    'an organization that is a document',
    (m) => (m.kinds.thing!.organization = { kind: 'thing', column: 'customer' }),
    /organization\.kind: expected a kind of the family organization, found thing of the family document\./,
  ],
  [
    'related records of an unknown kind',
    (m) => (m.kinds.customer!.related = [{ kind: 'order', by: 'x' }]),
    /related\[0\]\.kind: expected one of the kinds customer, thing, found “order”/,
  ],
  [
    'a kind related twice',
    (m) =>
      (m.kinds.customer!.related = [
        { kind: 'thing', by: 'customer' },
        { kind: 'thing', by: 'id' },
      ]),
    /related\[1\]\.kind: expected each kind once, found thing again\./,
  ],
  [
    'a right with no table of rights',
    (m) => (m.kinds.thing!.visibility = { right: 'R' }),
    /visibility\.right: the right “R” needs users\.rights/,
  ],
  [
    'an address that runs',
    (m) => (m.kinds.thing!.openUrl = 'javascript:alert(1)'),
    /openUrl: expected an address that begins with https: or the ERP’s own scheme, found “javascript:alert\(1\)”\./,
  ],
  [
    'an address without a scheme',
    (m) => (m.kinds.thing!.openUrl = '/thing/{id}'),
    /openUrl: expected an address that begins with https:/,
  ],
  [
    'a variable that nobody set',
    (m) => (m.kinds.thing!.openUrl = '${erpUrl}/{id}'),
    /openUrl: expected the variable erpUrl to be set, found none\./,
  ],
  [
    'a password scheme of its own',
    (m) => (m.users.password = { column: 'password', scheme: 'md5' }),
    /users\.password\.scheme: expected “scrypt”, found “md5”\./,
  ],
  [
    'a flag that is a list',
    (m) => (m.users.locked = []),
    /users\.locked: expected a column, or \{column, is\}, found a list of 0\./,
  ],
];

/** What does not fit the database. */
const unfitting: [string, Break, RegExp][] = [
  [
    'a table that is not there',
    (m) => (m.kinds.thing!.table = 'thing'),
    /kinds\.thing\.table: expected a table or view of the database, found “thing”; did you mean things\?/,
  ],
  [
    'a table of companies that is not there',
    (m) => (m.companies.table = 'tenants'),
    /companies\.table: expected a table or view of the database, found “tenants”\./,
  ],
  [
    'a key column that is not there',
    (m) => (m.kinds.thing!.key = 'idd'),
    /line \d+, kinds\.thing\.key: expected a column of things, found “idd”; did you mean id\?/,
  ],
  [
    'a column in another case',
    (m) => (m.kinds.thing!.title = 'Title'),
    /kinds\.thing\.title: expected a column of things, found “Title”; did you mean title\?/,
  ],
  [
    'a column far from all others',
    (m) => (m.users.login = 'kennung'),
    /users\.login: expected a column of users, found “kennung”; it has id, login, name, password\./,
  ],
  [
    'a column in a template',
    (m) => (m.kinds.thing!.subtitle = '{title} [{subject}]'),
    /kinds\.thing\.subtitle: expected a column of things, found “subject”/,
  ],
  [
    'a column in a figure',
    (m) => (m.kinds.thing!.figures = [{ ...figure, money: { column: 'amonut', currency: 'EUR' } }]),
    /figures\[0\]\.money\.column: expected a column of things, found “amonut”; did you mean amount\?/,
  ],
  [
    'a column in an emphasis',
    (m) =>
      (m.kinds.thing!.figures = [
        { ...figure, date: 'day', emphasis: [{ then: 'bad', when: { paid: { is: 1 } } }] },
      ]),
    /emphasis\[0\]\.when\.paid: expected a column of things, found “paid”/,
  ],
  [
    'a column of the other kind',
    (m) => (m.kinds.customer!.related = [{ kind: 'thing', by: 'custmer' }]),
    /kinds\.customer\.related\[0\]\.by: expected a column of things, found “custmer”; did you mean customer\?/,
  ],
  [
    'a condition on no column',
    (m) => (m.kinds.thing!.where = { type: 'T' }),
    /kinds\.thing\.where\.type: expected a column of things, found “type”/,
  ],
  [
    'an injected column',
    (m) => (m.kinds.thing!.title = 'title" from things; drop table things; --'),
    /expected a column of things, found “title" from things/,
  ],
  [
    'an injected table',
    (m) => (m.kinds.thing!.table = 'things; drop table things'),
    /expected a table or view of the database/,
  ],
];

const figure = { name: 'f', label: { en: 'F', de: 'F' } };

describe('a mapping', () => {
  it('of the demo ERP is one', async () => {
    const { mapping } = await readMappingFile(demoMappingFile, { erpUrl: 'https://erp.example' });
    assert.equal(mapping.erp, 'demo');
  });

  for (const [what, change, says] of broken) {
    it(`with ${what} is refused, and the place is named`, () => {
      const mapping = smallMapping();
      change(mapping);
      assert.match(
        refusal(() => parseMapping(stringify(mapping), 'small.yaml')),
        says,
      );
    });
  }

  it('that is not YAML is refused with its line', () => {
    const said = refusal(() => parseMapping('format: 1\nkinds: [unclosed\nerp: x', 'broken.yaml'));
    assert.match(said, /^broken\.yaml, line \d: this is not YAML: .+\.$/);
  });

  it('that says a thing twice is refused', () => {
    assert.match(
      refusal(() => parseMapping('format: 1\nformat: 1', 'twice.yaml')),
      /line 2: this is not YAML/,
    );
  });

  it('that is empty, a list or a bomb of aliases is refused', () => {
    assert.match(
      refusal(() => parseMapping('', 'empty.yaml')),
      /^empty\.yaml: expected keys with values, found null\.$/,
    );
    assert.match(
      refusal(() => parseMapping('- 1', 'list.yaml')),
      /expected keys with values, found a list of 1/,
    );
    const bomb = [
      'a0: &a0 [x]',
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ];
    assert.match(
      refusal(() => parseMapping(bomb.join('\n'), 'bomb.yaml')),
      /^bomb\.yaml: .*alias/i,
    );
  });

  it('names all its problems, the first ten at length', () => {
    const mapping = smallMapping();
    for (let i = 0; i < 12; i++) mapping[`wrong${i}`] = 1;
    const said = refusal(() => parseMapping(stringify(mapping), 'small.yaml')).split('\n');
    assert.equal(said.length, 11);
    assert.equal(said.at(-1), '… and 2 more.');
  });

  it('may be JSON', () => {
    assert.equal(parseMapping(JSON.stringify(smallMapping()), 'small.json').mapping.erp, 'small');
  });

  it('that cannot be read is named', async () => {
    await assert.rejects(readMappingFile(join(tmpdir(), 'no-such-mapping.yaml')), {
      kind: 'not-configured',
      message: /no-such-mapping\.yaml cannot be read/,
    });
  });

  it('takes brackets in a variable as they are', () => {
    const mapping = smallMapping();
    mapping.kinds.thing!.openUrl = '${base}/{id}';
    const file = parseMapping(stringify(mapping), 'small.yaml', { base: 'https://[::1]/{x}' });
    assert.equal(file.mapping.kinds.thing?.openUrl, 'https://[[::1]]/{{x}}/{id}');
  });
});

describe('a mapping and its database', () => {
  let folder = '';
  let file = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-mapping-'));
    file = join(folder, 'small.sqlite');
    const database = new Database(file);
    for (const statement of smallTables) database.exec(statement);
    database.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  it('fit', async () => {
    const erp = await openSmall(smallMapping(), openSqlite(file));
    await erp.close();
  });

  for (const [what, change, says] of unfitting) {
    it(`do not fit with ${what}, and the place is named`, async () => {
      const mapping = smallMapping();
      change(mapping);
      const error: unknown = await openSmall(mapping, openSqlite(file)).catch(
        (thrown: unknown) => thrown,
      );
      assert.ok(error instanceof AppError);
      assert.equal(error.kind, 'not-configured');
      assert.match(error.message, says);
    });
  }
});

function refusal(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    assert.ok(error instanceof AppError, String(error));
    assert.equal(error.kind, 'not-configured');
    return error.message;
  }
  return assert.fail('this mapping was taken');
}

function without(record: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { mappingSchema } from '../../../server/erp/sql/mapping/mappingSchema.ts';
import { parseMapping } from '../../../server/erp/sql/mapping/parseMapping.ts';
import { areaMappings } from '../../../server/erp/sql/mapping/sync/areaMappings.ts';
import { type PlainMapping, smallMapping } from '../smallErp.ts';

type Plain = Record<string, unknown>;

const schemaFile = new URL('../../../server/erp/sql/mapping/mapping.schema.json', import.meta.url);

/** A small mapping with such contacts. */
function withContacts(change: Plain): PlainMapping {
  const contacts = {
    kind: 'customer',
    owner: 'everybody',
    joins: { firm: { table: 'firms', on: { id: 'firm' } } },
    fields: { lastName: 'name' },
    ...change,
  };
  return { ...smallMapping(), sync: { contacts } };
}

function parse(mapping: PlainMapping) {
  return parseMapping(stringify(mapping), 'm.yaml');
}

const wrong: [title: string, change: Plain, said: RegExp][] = [
  [
    'an unknown kind',
    { kind: 'custmer' },
    /sync\.contacts\.kind: expected one of the kinds .* found “custmer”; did you mean customer\?/,
  ],
  [
    'a field that there is not',
    { fields: { lastname: 'name' } },
    /fields\.lastname: there is no field lastname in contacts; did you mean lastName\?/,
  ],
  [
    'a setting that there is not',
    { fields: { lastName: { colum: 'name' } } },
    /lastName\.colum: there is no setting of this name/,
  ],
  [
    'a field kept in two ways',
    { fields: { lastName: { column: 'name', text: '{name}' } } },
    /fields\.lastName: expected exactly one of column/,
  ],
  [
    'a way that the type does not have',
    { fields: { lastName: { minutes: 'name' } } },
    /lastName is text: expected column, text, value, sql, found minutes/,
  ],
  [
    'a picture in a text',
    { fields: { picture: 'name' } },
    /picture is a picture: expected blob, path, found column/,
  ],
  [
    'a word that a choice does not have',
    { fields: { sensitivity: { column: 'p', codes: { 1: 'secret' } } } },
    /sensitivity\.codes\.1: expected a word of sensitivity .* found “secret”/,
  ],
  [
    'something that means nothing there',
    { fields: { lastName: { column: 'name', unit: 'hours' } } },
    /lastName\.unit: unit means nothing beside column/,
  ],
  [
    'a template that is none',
    { fields: { displayName: { text: '{name' } } },
    /displayName\.text: a { has no other half/,
  ],
  [
    'a join that is called as the record',
    { joins: { record: { table: 'firms', on: { id: 'firm' } } } },
    /joins\.record: `record` is the record itself/,
  ],
  [
    'a right without a table of rights',
    { owner: { column: 'name', unless: 'all' } },
    /owner\.unless: the right “all” needs users\.rights/,
  ],
  ['an owner that is nothing', { owner: {} }, /owner: expected either a column or a table/],
  [
    'a word in braces that no value has',
    { create: { key: 'uuid', values: { made: '{nwo}' } } },
    /create\.values\.made: expected one of .* found “{nwo}”; did you mean now\?/,
  ],
  [
    'a procedure for what is never done',
    { procedures: { update: { name: 'p', args: [] } } },
    /procedures\.update: update is never/,
  ],
  ['a key that is made in no known way', { create: { key: 'magic' } }, /create\.key/],
];

describe('the sync part of a mapping', () => {
  for (const [title, change, said] of wrong) {
    it(`with ${title} is refused, and the place is named`, () => {
      assert.throws(
        () => parse(withContacts(change)),
        (error: Error) => {
          assert.match(error.message, said);
          assert.match(error.message, /^m\.yaml, line \d+, sync/);
          return true;
        },
      );
    });
  }

  it('may have several kinds in one area, each once', () => {
    const contacts = { kind: 'customer', owner: 'everybody', fields: { lastName: 'name' } };
    const two = { ...contacts, kind: 'thing' };
    const { mapping } = parse({ ...smallMapping(), sync: { contacts: [contacts, two] } });
    assert.deepEqual(
      areaMappings(mapping.sync).map(({ path }) => path),
      [
        ['sync', 'contacts', 0],
        ['sync', 'contacts', 1],
      ],
    );
    assert.throws(
      () => parse({ ...smallMapping(), sync: { contacts: [contacts, contacts] } }),
      /sync\.contacts\[1\]\.kind: expected each kind once in an area, found customer again/,
    );
  });

  it('has the installation’s own folder of pictures, or says that nobody set it', () => {
    const fields = { picture: { path: 'bild', below: '${pictures}/kunden' } };
    const text = stringify(withContacts({ fields }));
    const { mapping } = parseMapping(text, 'm.yaml', { pictures: '/srv/bilder' });
    const [contacts] = areaMappings(mapping.sync);
    assert.deepEqual(contacts?.mapping.fields['picture'], {
      path: 'bild',
      below: '/srv/bilder/kunden',
    });
    assert.throws(
      () => parseMapping(text, 'm.yaml'),
      /picture\.below: expected the variable pictures to be set/,
    );
  });

  it('is in the published JSON Schema as it is read', () => {
    const published: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));
    assert.deepEqual(
      published,
      JSON.parse(JSON.stringify(mappingSchema())),
      'run node server/erp/sql/mapping/writeMappingSchema.ts',
    );
  });
});

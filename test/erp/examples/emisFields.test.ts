import assert from 'node:assert/strict';
import { type Area, areas } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import { presets } from '../../../server/core/sync/presets/presets.ts';
import { emis } from '../../../server/erp/examples/emis/emis.ts';
import type { Mapping } from '../../../server/erp/sql/mapping/Mapping.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { areaMappings } from '../../../server/erp/sql/mapping/sync/areaMappings.ts';
import { exampleDay } from './exampleChance.ts';

/** What a requirement names, in its words and order, and the field that it is in the neutral form. */
type Named = Readonly<Record<string, string>>;

const mail: Named = {
  'To, Cc, From': 'parties',
  subject: 'subject',
  body: 'body',
  priority: 'importance',
  'number of the matching address': 'addressNumber',
  'its name': 'addressName',
  'number of the contact person': 'personNumber',
  'their name': 'personName',
  status: 'erpState',
};

const required: [row: string, area: Area, named: Named][] = [
  ['EM5', 'incomingMail', { ...mail, 'received time': 'received' }],
  ['EM6', 'sentMail', { ...mail, 'time of sending': 'sent' }],
  [
    'EM7',
    'contacts',
    {
      'company name 1': 'company1',
      'company name 2': 'company2',
      'company name 3': 'company3',
      'short name': 'shortName',
      'remark of the company, remark of the person': 'notes',
      street: 'businessStreet',
      country: 'businessCountry',
      'post code': 'businessPostalCode',
      town: 'businessCity',
      state: 'businessState',
      'phone of the company': 'companyPhone',
      'fax of the company': 'otherFax',
      web: 'website',
      picture: 'picture',
      'first name': 'firstName',
      'last name': 'lastName',
      phone: 'businessPhone',
      fax: 'businessFax',
      mobile: 'mobilePhone',
      'e-mail': 'email1',
      function: 'jobTitle',
      department: 'department',
      birthday: 'birthday',
      'number of the address': 'customerNumber',
      'number of the person': 'personNumber',
      Skype: 'skype',
      'private street': 'privateStreet',
      'private country': 'privateCountry',
      'private post code': 'privatePostalCode',
      'private town': 'privateCity',
      'private state': 'privateState',
      'private phone': 'privatePhone',
      'private fax': 'privateFax',
      'private e-mail': 'email2',
    },
  ],
  [
    'EM8',
    'appointments',
    {
      subject: 'subject',
      remark: 'body',
      start: 'start',
      end: 'end',
      place: 'place',
      highlight: 'highlight',
      reminder: 'reminderSet',
      'lead time': 'reminderMinutes',
      'private flag': 'sensitivity',
    },
  ],
  [
    'EM11',
    'tasks',
    {
      subject: 'subject',
      remark: 'body',
      priority: 'importance',
      'due date': 'due',
      reminder: 'reminderAt',
      'whether it reminds': 'reminderSet',
      start: 'start',
    },
  ],
];

describe('the mapping of the example emis', () => {
  let mapping: Mapping;
  before(async () => {
    ({ mapping } = await readMappingFile(emis.mappingFile));
  });
  const mapped = (area: Area) =>
    areaMappings(mapping.sync)
      .filter((one) => one.area === area)
      .flatMap((one) => Object.keys(one.mapping.fields));

  for (const [row, area, named] of required) {
    it(`has every field of ${row}: ${Object.keys(named).length} of them`, () => {
      const has = mapped(area);
      assert.deepEqual(
        Object.entries(named).filter(([, field]) => !has.includes(field)),
        [],
      );
    });
  }

  it('has every field that the preset emis lets travel, but for what no column can hold', () => {
    const policy = presets.emis?.({ company: '1', today: exampleDay }) ?? assert.fail('no preset');
    const missing = areas.flatMap((area) => {
      const off = policy.areas[area].fields;
      return Object.keys(fieldTables[area])
        .filter((field) => off[field] !== 'off' && !mapped(area).includes(field))
        .map((field) => `${area}.${field}`);
    });
    // Nothing of EM7 says that a contact is private; the two times are of the other kind of mail.
    assert.deepEqual(missing, ['contacts.sensitivity', 'incomingMail.sent', 'sentMail.received']);
  });

  it('never writes contacts, and mails once: they are not changed, and deleted only to be withdrawn', () => {
    const verbs = areaMappings(mapping.sync).map(({ area, mapping: said }) => [
      area,
      ...[said.create, said.update, said.delete].map((way) => way !== 'never'),
    ]);
    assert.deepEqual(verbs, [
      ['contacts', false, false, false],
      ['appointments', true, true, true],
      ['tasks', true, true, true],
      ['incomingMail', true, false, true],
      ['sentMail', true, false, true],
    ]);
  });
});

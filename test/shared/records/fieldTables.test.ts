import assert from 'node:assert/strict';
import type { Area } from '../../../shared/records/Area.ts';
import { areas } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';

/** What the requirements name, by the row that does. */
const required: Record<string, [Area, readonly string[]]> = {
  'EM5 incoming mail': [
    'incomingMail',
    [
      'parties',
      'subject',
      'body',
      'received',
      'importance',
      'addressNumber',
      'addressName',
      'personNumber',
      'personName',
      'erpState',
    ],
  ],
  'EM6 sent mail': ['sentMail', ['parties', 'subject', 'body', 'sent', 'importance', 'erpState']],
  'EM7 company': [
    'contacts',
    [
      'company1',
      'company2',
      'company3',
      'shortName',
      'notes',
      'businessStreet',
      'businessCountry',
      'businessPostalCode',
      'businessCity',
      'businessState',
      'businessPhone',
      'businessFax',
      'website',
    ],
  ],
  'EM7 contact person': [
    'contacts',
    [
      'picture',
      'firstName',
      'lastName',
      'mobilePhone',
      'email1',
      'jobTitle',
      'department',
      'birthday',
      'personNumber',
      'skype',
    ],
  ],
  'EM7 private': [
    'contacts',
    [
      'privateStreet',
      'privateCountry',
      'privatePostalCode',
      'privateCity',
      'privateState',
      'privatePhone',
      'privateFax',
      'email2',
    ],
  ],
  'EM8 appointments': [
    'appointments',
    [
      'subject',
      'body',
      'start',
      'end',
      'place',
      'highlight',
      'reminderSet',
      'reminderMinutes',
      'sensitivity',
    ],
  ],
  'EM11 tasks': [
    'tasks',
    ['subject', 'body', 'importance', 'due', 'start', 'reminderSet', 'reminderAt'],
  ],
  'MT2 series': ['appointments', ['recurrence']],
  'BW12 mail in step': ['incomingMail', ['read', 'folder']],
  'NX14 categories': ['contacts', ['categories']],
  'NX16 one meeting': ['appointments', ['iCalUid', 'parties']],
};

describe('the fields of records', () => {
  for (const [row, [area, names]] of Object.entries(required)) {
    it(`hold what ${row} needs`, () => {
      assert.deepEqual(
        names.filter((name) => fieldTables[area][name] === undefined),
        [],
      );
    });
  }

  it('say what each means, and all that its type needs', () => {
    for (const area of areas) {
      for (const [name, rule] of Object.entries(fieldTables[area])) {
        const where = `${area}.${name}`;
        assert.match(name, /^[a-z][A-Za-z0-9]*$/, where);
        assert.ok(rule.meaning.length > 5 && rule.meaning.endsWith('.'), where);
        assert.equal(rule.choices !== undefined, rule.type === 'choice', where);
        assert.equal(rule.range !== undefined, rule.type === 'integer', where);
        const isText = ['line', 'text', 'html', 'phone', 'mailAddress', 'web'].includes(rule.type);
        assert.ok(!isText || rule.max !== undefined, where);
        if (rule.choices !== undefined && rule.empty !== undefined) {
          assert.ok(rule.choices.includes(String(rule.empty)), where);
        }
      }
    }
  });
});

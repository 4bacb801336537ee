import assert from 'node:assert/strict';
import { AppError } from '../../../server/core/AppError.ts';
import { checkPolicy } from '../../../server/core/sync/checkPolicy.ts';
import type { AreaPolicy, Policy } from '../../../server/core/sync/Policy.ts';
import { policyFaults } from '../../../server/core/sync/policyFaults.ts';
import { presets } from '../../../server/core/sync/presets/presets.ts';
import type { Area } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import { sample } from './sample.ts';

const { deletes } = sample.area();
const keepAll = { ...deletes, erp: 'keep', mailbox: 'keep' } as const;
const toMailbox = {
  direction: 'toMailbox',
  leading: 'erp',
  create: { erp: false, mailbox: true },
  schedule: [],
} as const;
const once = { ...toMailbox, once: true, deletes: keepAll } as const;

/** A contradiction, and the part of the sentence that says why. */
const rows: readonly [string, Partial<AreaPolicy>, RegExp, Area?][] = [
  [
    'leads from the side that only receives',
    { ...toMailbox, leading: 'mailbox' },
    /so the mailbox cannot lead/,
  ],
  [
    'asks where only one side can be right',
    { ...toMailbox, leading: 'ask' },
    /nobody can be asked/,
  ],
  [
    'makes things against the direction',
    { ...toMailbox, create: { erp: true, mailbox: true } },
    /nothing can be made in the ERP/,
  ],
  [
    'follows deletions of which none counts',
    { deletes: { ...deletes, whose: 'never' } },
    /no deletion in a mailbox counts/,
  ],
  [
    'counts only Deleted Items and follows none',
    { deletes: { ...deletes, mailbox: 'keep', onlyFromBin: true } },
    /only those in Deleted Items/,
  ],
  [
    'empties Deleted Items of what it does not follow',
    { deletes: { ...deletes, mailbox: 'keep', emptyBin: true } },
    /emptied of them/,
  ],
  [
    'lets a deletion win and follows none',
    { deletes: keepAll, changeAgainstDelete: 'delete' },
    /win over a change/,
  ],
  ['copies once in both directions', { once: true, deletes: keepAll }, /one way, not both/],
  [
    'copies once and follows deletions',
    { ...once, deletes },
    /cannot follow or ask about deletions/,
  ],
  ['copies once and resets changes', { ...once, receiver: 'revert' }, /cannot be reset/],
  ['names a field that there is not', { fields: { colour: 'off' } }, /no field “colour”/],
  [
    'sends a field where the area does not go',
    { ...toMailbox, fields: { body: 'toErp' } },
    /“body” is to go where the area does not/,
  ],
  [
    'sends a field both ways in an area of one way',
    { ...toMailbox, fields: { body: 'both' } },
    /“body” is to go where/,
  ],
  [
    'switches every field off',
    {
      fields: Object.fromEntries(
        Object.keys(fieldTables.tasks).map((field) => [field, 'off' as const]),
      ),
    },
    /every field is off/,
  ],
  [
    'sends start and end different ways',
    { fields: { start: 'off' } },
    /start and end must go the same way/,
    'appointments',
  ],
  [
    'selects by a category without a name',
    { selection: { by: 'category', category: ' ' } },
    /has no name/,
  ],
  [
    'selects by a category that new items cannot get',
    { selection: { by: 'category', category: 'ERP' }, fields: { categories: 'off' } },
    /cannot get it/,
  ],
  [
    'selects by the ERP’s list and makes things in the ERP',
    { selection: { by: 'list' } },
    /a list of the ERP's records selects/,
  ],
  ['looks back less than no days', { window: { past: -1, future: null } }, /days in the past/],
  ['looks ahead half a day', { window: { past: null, future: 0.5 } }, /days in the future/],
  [
    'starts from a day that there is not',
    { start: { from: 'date', date: '2026-02-30' } },
    /is no date/,
  ],
  [
    'schedules a direction that the area does not have',
    { ...toMailbox, schedule: [{ direction: 'both', when: 'notice' }] },
    /direction that the area does not have/,
  ],
  [
    'runs every zero minutes',
    { schedule: [{ direction: 'both', when: { every: 0 } }] },
    /minutes between two runs/,
  ],
  [
    'runs at 24:00',
    { schedule: [{ direction: 'both', when: { daily: '24:00' } }] },
    /must be hh:mm/,
  ],
  [
    'is switched off and has a schedule',
    { direction: 'off' },
    /switched off and yet have a schedule/,
  ],
];

describe('checkPolicy', () => {
  for (const [title, change, sentence, area = 'tasks'] of rows) {
    it(`refuses a policy that ${title}, and says so`, () => {
      const faults = policyFaults(sample.policy(area, change));
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(faults[0] ?? '', sentence);
    });
  }

  const sound = sample.policy('tasks');
  const brakes: readonly [string, Policy['brake'], RegExp][] = [
    [
      'a share above one',
      { ...sound.brake, deletes: { share: 10, number: 10 } },
      /share of deletes/,
    ],
    [
      'a share that is no number',
      { ...sound.brake, deletes: { share: NaN, number: 10 } },
      /share of deletes/,
    ],
    [
      'a negative number',
      { ...sound.brake, overwrites: { share: 0.1, number: -1 } },
      /number of overwrites/,
    ],
  ];
  for (const [title, brake, sentence] of brakes) {
    it(`refuses a brake with ${title}`, () => {
      assert.match(policyFaults({ ...sound, brake }).join(), sentence);
    });
  }

  it('refuses a blank company, and takes none for no sync', () => {
    assert.match(policyFaults({ ...sound, company: ' ' }).join(), /company is blank/);
    assert.deepEqual(policyFaults({ ...sound, company: null }), []);
  });

  it('names the area, and throws invalid-input with all sentences', () => {
    const policy = sample.policy('tasks', {
      ...toMailbox,
      leading: 'ask',
      window: { past: -1, future: null },
    });
    assert.throws(
      () => checkPolicy(policy),
      (error) => {
        assert.ok(error instanceof AppError);
        assert.equal(error.kind, 'invalid-input');
        assert.match(error.message, /^Tasks: they only go to the mailbox.*Tasks: the days/);
        assert.equal((error.details.faults as string[]).length, 2);
        return true;
      },
    );
  });

  it('lets a sound policy pass', () => {
    checkPolicy(sound);
    checkPolicy(sample.policy('incomingMail', once));
  });

  for (const [name, preset] of Object.entries(presets)) {
    it(`lets the preset ${name} pass`, () => {
      checkPolicy(preset({ company: 'north', today: '2026-11-22' }));
    });
  }
});

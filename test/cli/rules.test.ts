import assert from 'node:assert/strict';
import { followDirection } from '../../server/cli/policy/followDirection.ts';
import { parseSchedule } from '../../server/cli/policy/parseSchedule.ts';
import { setRules } from '../../server/cli/policy/setRules.ts';
import { unsetRules } from '../../server/cli/policy/unsetRules.ts';
import { effectivePolicy } from '../../server/core/accounts/effectivePolicy.ts';
import { presets } from '../../server/core/sync/presets/presets.ts';
import { areas } from '../../shared/records/Area.ts';

const account = { preset: 'own', company: '1', since: '2026-11-22', changes: {} };

/** What is allowed with these rules. @throws what contradicts itself. */
function allowed(rules: readonly string[], preset = 'own') {
  const own = { ...account, preset };
  const changes = setRules(own, rules, 'en');
  return effectivePolicy({ ...own, changes, groups: [], areas: {}, choices: {} }, [], []);
}

describe('rules as the console takes them', () => {
  const times: [text: string, expected: unknown][] = [
    ['never', []],
    ['nie', []],
    ['', []],
    ['notice', [{ direction: 'toErp', when: 'notice' }]],
    ['every 15', [{ direction: 'toErp', when: { every: 15 } }]],
    ['every:15 min', [{ direction: 'toErp', when: { every: 15 } }]],
    ['daily 7:30', [{ direction: 'toErp', when: { daily: '07:30' } }]],
    [
      'toMailbox daily 23:00, both every 5',
      [
        { direction: 'toMailbox', when: { daily: '23:00' } },
        { direction: 'both', when: { every: 5 } },
      ],
    ],
    ['every', null],
    ['hourly', null],
    ['notice; every 5', null],
    ['off every 5', null],
  ];
  for (const [text, expected] of times) {
    it(`reads the schedule “${text}”${expected === null ? ' as none' : ''}`, () => {
      assert.deepEqual(parseSchedule(text, 'toErp'), expected);
    });
  }

  for (const preset of Object.keys(presets)) {
    it(`lets every area of the preset ${preset} go one way by one rule alone`, () => {
      for (const area of areas) {
        for (const way of ['toErp', 'toMailbox'] as const) {
          // What is filed once goes one way by itself, and not the other.
          if (area.endsWith('Mail')) continue;
          const { direction } = allowed([`${area}.direction=${way}`], preset).areas[area];
          assert.equal(direction, way);
        }
      }
    });
  }

  it('keeps what was set beside a direction, in whatever order', () => {
    const rules = ['tasks.receiver=revert', 'tasks.schedule=every 60', 'tasks.direction=toMailbox'];
    for (const given of [rules, rules.toReversed()]) {
      const { direction, receiver, schedule, leading } = allowed(given).areas.tasks;
      assert.deepEqual(
        { direction, receiver, schedule, leading },
        {
          direction: 'toMailbox',
          receiver: 'revert',
          schedule: [{ direction: 'toMailbox', when: { every: 60 } }],
          leading: 'erp',
        },
      );
    }
  });

  it('switches a field off that went only the other way, and one run is left of two', () => {
    const { tasks } = allowed([]).areas;
    const both = [
      { direction: 'toErp', when: 'notice' },
      { direction: 'toMailbox', when: 'notice' },
    ] as const;
    const fields = { subject: 'toErp', body: 'both', due: 'off' } as const;
    const after = followDirection({ ...tasks, fields, schedule: both }, 'toMailbox');
    assert.deepEqual(after.fields, { subject: 'off', due: 'off' });
    assert.deepEqual(after.schedule, [{ direction: 'toMailbox', when: 'notice' }]);
  });

  it('changes one part of a group of rules and keeps the others', () => {
    const { window, fields } = allowed([
      'appointments.window.past=7',
      'appointments.fields.body=toMailbox',
    ]).areas.appointments;
    assert.deepEqual(window, { past: 7, future: 730 });
    assert.deepEqual(fields, { parties: 'off', body: 'toMailbox' });
  });

  it('says nothing about what is as the preset has it', () => {
    assert.deepEqual(setRules(account, ['tasks.private=busy', 'tasks.once=no'], 'en'), {
      areas: { tasks: {} },
    });
  });

  it('sets a rule for all areas at once, also by German words', () => {
    const changes = setRules(account, ['alle.private=skip', 'termine.start=2026-01-01'], 'de');
    assert.deepEqual(Object.keys(changes.areas ?? {}).toSorted(), [...areas].toSorted());
    assert.deepEqual(changes.areas?.appointments, {
      private: 'skip',
      start: { from: 'date', date: '2026-01-01' },
    });
  });

  it('gives back a rule, an area, the brake, or all', () => {
    const rules = ['tasks.private=skip', 'tasks.series=skip', 'brake.deletes.number=3'];
    const changes = setRules(account, rules, 'en');
    assert.deepEqual(unsetRules(changes, ['tasks.series'], 'en').areas, {
      tasks: { private: 'skip' },
    });
    assert.equal(unsetRules(changes, ['tasks'], 'en').areas, undefined);
    assert.equal(unsetRules(changes, ['brake'], 'en').brake, undefined);
    assert.deepEqual(unsetRules(changes, ['all'], 'en'), {});
    assert.throws(() => unsetRules(changes, ['tasks.a.b'], 'en'), /--unset takes/);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { areaWord } from '../../../server/core/accounts/areaWord.ts';
import { effectivePolicy } from '../../../server/core/accounts/effectivePolicy.ts';
import type {
  GroupSource,
  PolicySource,
  Voice,
} from '../../../server/core/accounts/PolicySource.ts';
import { AppError } from '../../../server/core/AppError.ts';
import { policyFaults } from '../../../server/core/sync/policyFaults.ts';
import { presets } from '../../../server/core/sync/presets/presets.ts';
import { areas, type Area } from '../../../shared/records/Area.ts';

const account: PolicySource = {
  preset: 'own',
  since: '2026-11-22',
  company: 'north',
  groups: [],
  areas: {},
  choices: {},
  changes: {},
};
const usual: readonly Voice[] = ['account', 'group', 'user'];
const group = (id: string, switches: GroupSource['areas']): GroupSource => ({
  id,
  name: id,
  areas: switches,
});
const policyOf = (
  change: Partial<PolicySource>,
  groups: readonly GroupSource[] = [],
  lastWord = usual,
) => effectivePolicy({ ...account, ...change }, groups, lastWord);
const onIn = (change: Partial<PolicySource>, groups: readonly GroupSource[], order: Voice[]) =>
  policyOf(change, groups, order).areas.tasks.direction !== 'off';

const anySwitches = fc.dictionary(fc.constantFrom(...areas), fc.boolean(), {
  noNullPrototype: true,
});
const anyOrder = fc.shuffledSubarray<Voice>(['group', 'account', 'user']);
const anyPreset = fc.constantFrom(...Object.keys(presets));
const anySource = fc.record({
  preset: anyPreset,
  groups: fc.subarray(['a', 'b', 'c']),
  areas: anySwitches,
  choices: anySwitches,
});
const anyGroups = fc.tuple(...['a', 'b', 'c'].map((id) => anySwitches.map((on) => group(id, on))));

describe('effectivePolicy', () => {
  for (const [name, preset] of Object.entries(presets)) {
    it(`is the preset ${name} itself where nobody says anything else`, () => {
      const facts = { company: 'south', today: '2026-03-01' };
      const policy = policyOf({ preset: name, company: 'south', since: '2026-03-01' });
      assert.deepEqual(policy, preset(facts));
    });
  }

  it('takes what the account changes in place of the preset’s, part by part', () => {
    const preset = policyOf({}).areas;
    const policy = policyOf({
      changes: {
        areas: { tasks: { leading: 'mailbox', window: { past: 3, future: 4 } } },
        brake: { deletes: { share: 0.5, number: 3 } },
      },
    });
    assert.deepEqual(policy.areas, {
      ...preset,
      tasks: { ...preset.tasks, leading: 'mailbox', window: { past: 3, future: 4 } },
    });
    assert.deepEqual(policy.brake, {
      deletes: { share: 0.5, number: 3 },
      overwrites: policyOf({}).brake.overwrites,
    });
  });

  it('takes what is there and undefined for no change', () => {
    const changes = {
      areas: { tasks: { leading: undefined } },
      brake: { deletes: undefined },
    } as unknown as PolicySource['changes'];
    assert.deepEqual(policyOf({ changes }), policyOf({}));
  });

  it('has no company where the account has none, so that nothing is synced (BW7, MT9)', () => {
    assert.equal(policyOf({ company: null }).company, null);
  });

  it('starts from the day of the set-up, whatever day it is (EM4, BW8)', () => {
    const { start } = policyOf({ preset: 'emis', since: '2024-02-29' }).areas.appointments;
    assert.deepEqual(start, { from: 'date', date: '2024-02-29' });
  });

  it('refuses a preset that there is not, also one that every object has', () => {
    for (const preset of ['exchange', 'toString', '__proto__', '']) {
      assert.throws(() => policyOf({ preset }), {
        kind: 'invalid-input',
        reason: 'preset-unknown',
      });
    }
  });

  it('refuses what contradicts itself, with the sentence that says why', () => {
    assert.throws(
      () => policyOf({ changes: { areas: { tasks: { direction: 'toErp' } } } }),
      (error) =>
        error instanceof AppError &&
        error.reason === 'policy-contradicts-itself' &&
        /Tasks: they only go to the ERP, so nothing can be made in the mailbox\./.test(
          error.message,
        ),
    );
    assert.throws(() => policyOf({ company: ' ' }), /company is blank/);
  });

  it('needs no word about the schedule of an area that changes switch off', () => {
    const { tasks } = policyOf({ changes: { areas: { tasks: { direction: 'off' } } } }).areas;
    assert.deepEqual([tasks.direction, tasks.schedule], ['off', []]);
  });

  describe('switches', () => {
    it('are heard in the order of the last word: the first that says anything counts', () => {
      const said = {
        group: { groups: ['a'] },
        account: { areas: { tasks: false } },
        user: { choices: { tasks: false } },
      };
      const on = {
        group: [group('a', { tasks: true })],
        account: { areas: { tasks: true } },
        user: { choices: { tasks: true } },
      };
      const off = [group('a', { tasks: false })];
      const others = { ...said.group, ...said.account, ...said.user };
      assert.equal(onIn(others, on.group, ['group', 'account', 'user']), true);
      assert.equal(onIn({ ...others, ...on.account }, off, ['account', 'group', 'user']), true);
      assert.equal(onIn({ ...others, ...on.user }, off, ['user', 'account', 'group']), true);
      assert.equal(onIn({ ...others, ...on.user }, off, ['account', 'user']), false);
    });

    it('go on to the next where the first says nothing about the area', () => {
      const groups = [group('a', { contacts: true })];
      const change = { groups: ['a'], areas: {}, choices: { tasks: false } };
      assert.equal(onIn(change, groups, ['group', 'account', 'user']), false);
    });

    it('of whom nobody asks are not heard', () => {
      assert.equal(onIn({ choices: { tasks: false } }, [], ['account', 'group']), true);
      assert.equal(onIn({ areas: { tasks: false } }, [], []), true);
    });

    it('of groups that the account is not in are not heard', () => {
      assert.equal(onIn({ groups: ['b'] }, [group('a', { tasks: false })], ['group']), true);
    });

    it('of groups that differ: off counts', () => {
      const groups = [group('a', { tasks: true }), group('b', { tasks: false }), group('c', {})];
      assert.equal(onIn({ groups: ['a', 'b', 'c'] }, groups, ['group']), false);
      assert.equal(onIn({ groups: ['a', 'c'] }, groups, ['group']), true);
      const word = areaWord('tasks', { ...account, groups: ['a', 'b', 'c'] }, groups, ['group']);
      assert.deepEqual(word, { isOn: false, by: 'group', groups: ['b'] });
    });

    it('switch on what a preset leaves off: mail is filed once, and nothing else is ever done to it', () => {
      const { incomingMail } = policyOf({ areas: { incomingMail: true } }).areas;
      assert.equal(incomingMail.direction, 'toErp');
      assert.equal(incomingMail.once, true);
      assert.deepEqual(incomingMail.create, { erp: true, mailbox: false });
      const { tasks } = policyOf({ preset: 'bueroware', areas: { tasks: true } }).areas;
      assert.deepEqual(tasks, policyOf({}).areas.tasks);
    });

    it('leave what the account changed, when an area goes off and on again', () => {
      const changes = {
        areas: { tasks: { window: { past: 1, future: 2 }, leading: 'erp' } },
      } as const;
      const before = policyOf({ changes });
      assert.deepEqual(policyOf({ changes, areas: { tasks: true } }), before);
      const wasOff = { areas: { tasks: { ...changes.areas.tasks, direction: 'off' } } } as const;
      assert.deepEqual(policyOf({ changes: wasOff, areas: { tasks: true } }), before);
    });

    it('leave an account’s own schedule, also in an area that the preset leaves off, and also none', () => {
      for (const schedule of [[], [{ direction: 'toErp', when: { every: 30 } } as const]]) {
        const changes = { areas: { incomingMail: { schedule } } };
        const { incomingMail } = policyOf({ changes, areas: { incomingMail: true } }).areas;
        assert.deepEqual(incomingMail.schedule, schedule);
      }
    });

    it('make no policy that contradicts itself, whatever preset, groups and people say', () => {
      fc.assert(
        fc.property(anySource, anyGroups, anyOrder, (source, groups, order) => {
          assert.deepEqual(policyFaults(policyOf(source, groups, order)), []);
        }),
      );
    });

    it('change whether an area is synced, and in one that is on nothing else', () => {
      fc.assert(
        fc.property(anySource, anyGroups, anyOrder, (source, groups, order) => {
          const preset = policyOf({ preset: source.preset });
          const policy = policyOf(source, groups, order);
          for (const area of areas) {
            const word = areaWord(area, { ...account, ...source }, groups, order);
            const [is, was] = [policy.areas[area], preset.areas[area]];
            assert.equal(is.direction !== 'off', word?.isOn ?? was.direction !== 'off');
            if (is.direction !== 'off' && was.direction !== 'off') assert.deepEqual(is, was);
            if (is.direction === 'off') assert.deepEqual(is.schedule, []);
          }
        }),
      );
    });

    it('decide the same in whatever order the groups are listed', () => {
      fc.assert(
        fc.property(anySource, anyGroups, anyOrder, (source, groups, order) => {
          const back = groups.toReversed();
          assert.deepEqual(policyOf(source, groups, order), policyOf(source, back, order));
        }),
      );
    });

    it('of one area touch no other', () => {
      fc.assert(
        fc.property(anyPreset, fc.constantFrom(...areas), fc.boolean(), (preset, area, isOn) => {
          const [policy, plain] = [
            policyOf({ preset, areas: { [area]: isOn } }),
            policyOf({ preset }),
          ];
          for (const other of areas.filter((each): each is Area => each !== area)) {
            assert.deepEqual(policy.areas[other], plain.areas[other]);
          }
        }),
      );
    });
  });
});

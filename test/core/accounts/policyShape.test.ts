import assert from 'node:assert/strict';
import { policyShape } from '../../../server/core/accounts/policyShape.ts';
import { presets } from '../../../server/core/sync/presets/presets.ts';

describe('policyShape', () => {
  for (const [name, preset] of Object.entries(presets)) {
    it(`takes all that the preset ${name} says, and gives it back`, () => {
      const { areas, brake } = preset({ company: 'north', today: '2026-11-22' });
      assert.deepEqual(policyShape.parse({ areas, brake }), { areas, brake });
    });
  }

  it('takes parts, and nothing at all', () => {
    for (const part of [{}, { areas: {} }, { areas: { tasks: { once: true } } }, { brake: {} }]) {
      assert.deepEqual(policyShape.parse(part), part);
    }
  });

  for (const [wrong, field] of [
    [{ area: {} }, ''],
    [{ areas: { mails: {} } }, 'areas'],
    [{ areas: { tasks: { direction: 'up' } } }, 'areas.tasks.direction'],
    [{ areas: { tasks: { create: { erp: true } } } }, 'areas.tasks.create.mailbox'],
    [{ areas: { tasks: { window: { past: -1, future: null } } } }, 'areas.tasks.window.past'],
    [
      { areas: { tasks: { start: { from: 'date', date: '2026-13-01' } } } },
      'areas.tasks.start.date',
    ],
    [
      { areas: { tasks: { schedule: [{ direction: 'off', when: 'notice' }] } } },
      'areas.tasks.schedule.0.direction',
    ],
    [{ brake: { deletes: { share: 2, number: 1 } } }, 'brake.deletes.share'],
  ] as const) {
    it(`refuses ${JSON.stringify(wrong)} and says where`, () => {
      const { error } = policyShape.safeParse(wrong);
      assert.deepEqual(
        error?.issues.map(({ path }) => path.join('.')),
        [field],
      );
    });
  }
});

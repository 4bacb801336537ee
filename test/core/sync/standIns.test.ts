import assert from 'node:assert/strict';
import { isStoodIn } from '../../../server/core/sync/isStoodIn.ts';
import { policyFaults } from '../../../server/core/sync/policyFaults.ts';
import { standIns } from '../../../server/core/sync/standIns.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sample } from './sample.ts';

const day = (date: string) => ({ kind: 'date', date }) as const;
const policy = { standIns: { due: ['today', 'start'], reminderAt: ['start', 'today'] } };
const today = '2026-11-22';

describe('what stands in for an empty date (EM11)', () => {
  const made = (fields: Fields, reaches: (field: string) => boolean = () => true) =>
    Object.fromEntries(standIns('tasks', policy, fields, today, reaches));

  it('is the first source that says something, and nothing where the date is there', () => {
    assert.deepEqual(made({}), { due: day(today), reminderAt: day(today) });
    const start = day('2026-11-20');
    assert.deepEqual(made({ start, due: null }), { due: day(today), reminderAt: start });
    assert.deepEqual(made({ due: day('2026-01-01'), reminderAt: start }), {});
  });

  it('is no date before the start, which the other side would refuse', () => {
    const start = day('2026-12-01');
    assert.deepEqual(made({ start }), { due: start, reminderAt: start });
  });

  it('goes nowhere where the field does not go', () => {
    assert.deepEqual(
      made({}, (field) => field === 'due'),
      { due: day(today) },
    );
  });

  describe('once it is made', () => {
    const isNone = (erp: Fields, mailbox: Fields, field = 'due') =>
      isStoodIn(policy, field, { origin: 'erp', now: { erp, mailbox }, today });

    it('is no difference to what is empty, while two dates are', () => {
      assert.equal(isNone({ due: null }, { due: day(today) }), true);
      assert.equal(isNone({}, { due: day('2026-11-01') }), true, 'made three weeks ago');
      assert.equal(isNone({ due: day(today) }, { due: day('2026-12-01') }), false);
      assert.equal(isNone({}, {}), false);
      assert.equal(isNone({}, { start: day(today) }, 'start'), false, 'nothing stands in for that');
    });

    it('is one where no source can have given that value', () => {
      const due = day('2026-12-24');
      assert.equal(isNone({ start: due }, { due, start: due }), true);
      assert.equal(isNone({}, { due }), true, 'it had a start, perhaps');
      assert.equal(isNone({ start: day('2026-12-23') }, { due }), false);
    });

    it('is one where the thing that was made lacks what the first one says: it was lost', () => {
      assert.equal(isNone({ due: day(today) }, {}), false);
    });

    it('counts by days where one has a time, which may be another day elsewhere', () => {
      const reminderAt = { kind: 'zoned', local: '2026-11-30T23:00:00', zone: 'UTC' } as const;
      assert.equal(isNone({ start: day('2026-12-01') }, { reminderAt }, 'reminderAt'), true);
      assert.equal(isNone({ start: day('2026-12-02') }, { reminderAt }, 'reminderAt'), false);
    });
  });

  it('is a date for a date, or the policy is refused', () => {
    const faults = (said: Record<string, readonly string[]>) =>
      policyFaults(sample.policy('tasks', { standIns: said }));
    assert.deepEqual(faults(policy.standIns), []);
    assert.deepEqual(faults({ subject: ['today'] }), [
      'Tasks: nothing can stand in for “subject”, which is no date.',
    ]);
    assert.deepEqual(faults({ due: ['due', 'place', 'tomorrow'] }), [
      'Tasks: “due” cannot stand in for “due”.',
      'Tasks: “place” cannot stand in for “due”.',
      'Tasks: “tomorrow” cannot stand in for “due”.',
    ]);
  });
});

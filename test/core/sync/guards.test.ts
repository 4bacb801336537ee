import assert from 'node:assert/strict';
import { commitSteps } from '../../../server/core/sync/commitSteps.ts';
import type { Plan, PlanInput } from '../../../server/core/sync/Plan.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import type { Seen } from '../../../server/core/sync/Seen.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sample } from './sample.ts';

function plan(seen: readonly Seen[], change: Partial<PlanInput>): Plan {
  return planSync(sample.input({ seen, ...change }));
}

function pairs(count: number) {
  return Array.from({ length: count }, (_, at) =>
    sample.pair({
      id: `p${at}`,
      identity: `e${at}`,
      erp: sample.baseline(`e${at}`, { subject: `A${at}` }),
      mailbox: sample.baseline(`m${at}`, { subject: `A${at}` }),
    }),
  );
}

describe('the brake (NX4)', () => {
  const all = pairs(60);
  const gone = (count: number) =>
    all.slice(0, count).map(({ mailbox }) => sample.gone('mailbox', mailbox?.ref ?? ''));

  it('lets ten deletes pass, and stops at more than ten that are more than a tenth', () => {
    assert.equal(plan(gone(10), { pairs: all, total: 60 }).brake, null);
    const { brake } = plan(gone(11), { pairs: all, total: 60 });
    assert.deepEqual([brake?.reasons, brake?.deletes], [['many-deletes'], 11]);
    assert.equal(plan(gone(11), { pairs: all, total: 1000 }).brake, null);
  });

  it('stops where a side lost everything, however little that was', () => {
    const few = all.slice(0, 3);
    assert.deepEqual(plan(gone(3), { pairs: few, total: 3 }).brake?.reasons, ['side-empty']);
    assert.equal(plan(gone(2), { pairs: few, total: 3 }).brake, null);
    assert.equal(plan(gone(1), { pairs: few.slice(0, 1), total: 1 }).brake, null);
  });

  it('counts overwrites apart from deletes, and what only fills an empty field not at all', () => {
    const changed = all.map(({ mailbox }) =>
      sample.seen('mailbox', mailbox?.ref ?? '', { subject: 'X' }),
    );
    assert.deepEqual(plan(changed, { pairs: all, total: 60 }).brake?.reasons, ['many-overwrites']);
    const filled = all.map(({ mailbox }) =>
      sample.seen('mailbox', mailbox?.ref ?? '', { body: 'X' }),
    );
    assert.equal(plan(filled, { pairs: all, total: 60 }).brake, null);
  });

  it('stays off for a plan that somebody approved', () => {
    assert.equal(plan(gone(60), { pairs: all, total: 60, isApproved: true }).brake, null);
  });
});

describe('privacy (NX11)', () => {
  const canary = 'KANARIENVOGEL';
  const date = { kind: 'date', date: '2026-12-01' } as const;
  const secret: Fields = {
    subject: canary,
    body: canary,
    place: canary,
    highlight: canary,
    onlineLink: `https://x.example/${canary}`,
    categories: [canary],
    parties: [
      { name: canary, address: `${canary}@x.example`, role: 'organizer', response: 'none' },
    ],
    start: date,
    end: date,
    busyStatus: 'busy',
    sensitivity: 'private',
    recurrence: {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'endless' },
      exceptions: [{ original: '2026-12-03', changes: { subject: canary, start: date } }],
    },
  };
  const area = 'appointments' as const;
  const old = sample.baseline('m1', { subject: 'offen', start: date });
  const pair = sample.pair({
    area,
    erp: sample.baseline('e1', { subject: 'offen', start: date }),
    mailbox: old,
  });
  const withNative = (ref: string): Seen =>
    sample.saw('mailbox', { state: 'present', ref, version: 'v2', fields: secret, native: canary });

  it('lets no text of a private item into a plan, new, paired or changed (I8)', () => {
    for (const [seen, known] of [
      [withNative('m9'), []],
      [withNative('m1'), [pair]],
      [withNative('m1'), [{ ...pair, erp: null }]],
    ] as const) {
      const result = plan([seen], { area, pairs: known });
      assert.ok(result.steps.length > 0);
      assert.ok(!JSON.stringify(result).includes(canary), JSON.stringify(result));
    }
  });

  it('reaches the other side as busy time', () => {
    const [step] = plan([withNative('m9')], { area }).steps;
    assert.ok(step?.op === 'create');
    const fields = ['busyStatus', 'end', 'recurrence', 'sensitivity', 'start'];
    assert.deepEqual(Object.keys(step.set).sort(), fields);
  });

  it('does not write the other side’s text over a private item', () => {
    const known = {
      ...pair,
      mailbox: sample.baseline('m1', { start: date, sensitivity: 'private' }),
    };
    const seen = [sample.seen('erp', 'e1', { subject: 'neuer Text', start: date })];
    const { steps } = plan(seen, { area, pairs: [known] });
    assert.deepEqual(
      steps.map(({ op }) => op),
      ['pair'],
    );
  });

  it('leaves private contacts and tasks out whole, where nothing is left without text', () => {
    const seen = [sample.seen('mailbox', 'm9', { subject: canary, sensitivity: 'confidential' })];
    const { steps, skipped } = plan(seen, {});
    assert.deepEqual([steps, skipped.map(({ why }) => why)], [[], ['private']]);
  });

  it('does as the policy says where that says otherwise', () => {
    const skip = plan([withNative('m9')], {
      area,
      policy: sample.policy(area, { private: 'skip' }),
    });
    assert.deepEqual(skip.steps, []);
    const full = plan([withNative('m9')], {
      area,
      policy: sample.policy(area, { private: 'full' }),
    });
    assert.ok(JSON.stringify(full.steps).includes(canary));
  });

  it('carries everything once it is private no more', () => {
    const stub = sample.baseline('m1', { start: date, sensitivity: 'private' });
    const known = {
      ...pair,
      erp: sample.baseline('e1', { start: date, sensitivity: 'private' }),
      mailbox: stub,
    };
    const open = sample.seen('mailbox', 'm1', {
      subject: 'offen',
      start: date,
      sensitivity: 'normal',
    });
    const back = sample.seen('erp', 'e1', { start: date, sensitivity: 'normal' });
    const [step] = plan([open, back], { area, pairs: [known] }).steps;
    assert.ok(step?.op === 'update');
    assert.deepEqual(step.set, { subject: 'offen' });
    // Published on one side, the other comes first: what it hides is not to be written over unseen.
    const [alone] = plan([open], { area, pairs: [known] }).steps;
    assert.ok(alone?.op === 'update');
    assert.deepEqual(alone.set, { sensitivity: 'normal' });
    assert.deepEqual([alone.held, alone.settles], [['subject'], []]);
    const written = { ...sample.baseline('e1', { start: date, sensitivity: 'normal' }) };
    const after = commitSteps([{ step: alone, written }]);
    assert.equal(after?.mailbox?.fields.subject, undefined, 'and its text is still to be carried');
  });

  it('makes the whole of it again where it was published while its private like was deleted', () => {
    const known = {
      ...pair,
      erp: sample.baseline('e1', { start: date, sensitivity: 'private' }),
      mailbox: sample.baseline('m1', { start: date, sensitivity: 'private' }),
    };
    const fields = { subject: 'offen', start: date, sensitivity: 'normal' } as const;
    const seen = [sample.seen('mailbox', 'm1', fields), sample.gone('erp', 'e1')];
    const policy = sample.policy(area, { changeAgainstDelete: 'keep' });
    const [step] = plan(seen, { area, policy, pairs: [known] }).steps;
    assert.ok(step?.op === 'create');
    assert.deepEqual(step.set, fields);
  });

  it('carries no text where it becomes private on the other side meanwhile', () => {
    const known = {
      ...pair,
      mailbox: sample.baseline('m1', { start: date, sensitivity: 'private' }),
      erp: sample.baseline('e1', { start: date, sensitivity: 'private' }),
    };
    const open = sample.seen('mailbox', 'm1', { subject: canary, sensitivity: 'normal' });
    const shut = sample.seen('erp', 'e1', { sensitivity: 'confidential' });
    const result = plan([open, shut], { area, pairs: [known] });
    assert.ok(
      !JSON.stringify(result.steps.flatMap((s) => ('set' in s ? [s.set] : []))).includes(canary),
    );
  });
});

describe('no mail to anyone (NX12)', () => {
  const area = 'appointments' as const;
  const parties = [
    { name: '', address: 'chef@bau.example', role: 'required', response: 'none' },
  ] as const;
  const pair = sample.pair({
    area,
    erp: sample.baseline('e1', { subject: 'A' }),
    mailbox: sample.baseline('m1', { subject: 'A', parties }),
  });
  const can = { erp: sample.able(), mailbox: sample.able({ silentWrites: false }) };
  const changed = [sample.seen('erp', 'e1', { subject: 'B' })];

  it('refuses and shows a write to a meeting where the server would mail people', () => {
    const { steps, skipped, settled } = plan(changed, { area, pairs: [pair], can });
    assert.deepEqual([steps, settled], [[], []]);
    assert.deepEqual(
      skipped.map(({ why, isWaiting }) => [why, isWaiting]),
      [['would-mail', true]],
    );
  });

  it('refuses to delete such a meeting', () => {
    const { steps } = plan([sample.gone('erp', 'e1')], { area, pairs: [pair], can });
    assert.deepEqual(steps, []);
  });

  it('writes what has nobody on it, and makes a meeting without its people', () => {
    const alone = { ...pair, mailbox: sample.baseline('m1', { subject: 'A' }) };
    assert.equal(plan(changed, { area, pairs: [alone], can }).steps.length, 1);
    const seen = [sample.seen('erp', 'e9', { subject: 'Neu', parties })];
    assert.deepEqual(plan(seen, { area, can }).steps, []);
    const policy = sample.policy(area, { fields: { parties: 'off' } });
    assert.equal(plan(seen, { area, can, policy }).steps.length, 1);
  });

  it('writes such meetings where the side can do so silently', () => {
    assert.equal(plan(changed, { area, pairs: [pair] }).steps.length, 1);
  });
});

describe('the loop detector (class 2)', () => {
  it('asks instead of writing a fourth time without a person’s change', () => {
    const pair = sample.pair();
    const seen = [sample.seen('mailbox', 'm1', { subject: 'X' })];
    const { steps } = plan(seen, { pairs: [pair], writes: { p1: 3 } });
    assert.deepEqual(
      steps.map((step) => step.op === 'ask' && step.reason),
      ['loop'],
    );
    const held = plan(seen, {
      pairs: [{ ...pair, conflict: sample.conflict({ reason: 'loop' }) }],
      writes: { p1: 3 },
    });
    assert.deepEqual(held.steps, []);
  });
});

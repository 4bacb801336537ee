import assert from 'node:assert/strict';
import type { Loss } from '../../../server/core/sync/Loss.ts';
import type { PlanInput } from '../../../server/core/sync/Plan.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import type { Seen } from '../../../server/core/sync/Seen.ts';
import { sample } from './sample.ts';

/** An ERP that keeps a subject of eight characters, a body, and nothing else. */
const can = {
  erp: sample.able({ fields: { tasks: ['subject', 'body'] }, limits: { subject: 8 } }),
  mailbox: sample.able(),
};

function losses(seen: readonly Seen[], change: Partial<PlanInput> = {}): readonly Loss[] {
  return planSync(sample.input({ seen, can, ...change })).losses;
}

const notHeld = (field: string) => ({ field, why: 'not-held' }) as const;
const tooLong = { field: 'subject', why: 'too-long', limit: 8 } as const;

describe('planSync: what a side has no room for', () => {
  const whole = { subject: 'Angebot Hallendach', body: 'b', importance: 'high', percent: 50 };

  it('is told of a new thing, field by field, and not what says nothing', () => {
    const seen = [sample.seen('mailbox', 'm9', { ...whole, iCalUid: 'u1', categories: [] })];
    assert.deepEqual(losses(seen), [
      {
        side: 'erp',
        ref: 'm9',
        pairId: 'p-mailbox-m9',
        fields: [notHeld('importance'), notHeld('percent'), tooLong],
      },
    ]);
    assert.deepEqual(losses([sample.seen('erp', 'e9', { subject: 'x' })]), []);
  });

  it('is told of a change only where it is what changed, also where nothing is written for it', () => {
    const fields = { subject: 'Angebot', percent: 50 };
    const pair = sample.pair({ mailbox: sample.baseline('m1', fields) });
    const change = (now: object) => [sample.seen('mailbox', 'm1', { ...fields, ...now })];
    const told = (now: object) => losses(change(now), { pairs: [pair] }).map((one) => one.fields);
    assert.deepEqual(told({ body: 'neu' }), []);
    assert.deepEqual(told({ percent: 75 }), [[notHeld('percent')]]);
    assert.deepEqual(told({ percent: null }), []);
    assert.deepEqual(told({ subject: whole.subject, percent: 75 }), [
      [notHeld('percent'), tooLong],
    ]);
  });

  it('is not told of what the policy keeps back, nor where nothing is carried over', () => {
    const seen = [sample.seen('mailbox', 'm9', { subject: 'x', percent: 50 })];
    const off = sample.policy('tasks', { fields: { percent: 'off' } });
    assert.deepEqual(losses(seen, { policy: off }), []);
    const none = sample.policy('tasks', { create: { erp: false, mailbox: true } });
    assert.deepEqual(losses(seen, { policy: none }), []);
    const pair = sample.pair({ mailbox: sample.baseline('m1', { subject: 'x', percent: 50 }) });
    assert.deepEqual(losses([sample.gone('erp', 'e1')], { pairs: [pair] }), []);
  });

  it('is told of both things when they are first paired', () => {
    const seen = [
      sample.seen('erp', 'e9', { subject: 'Angebot', body: 'b', iCalUid: 'u1' }),
      sample.seen('mailbox', 'm9', { subject: 'Angebot', iCalUid: 'u1', percent: 50 }),
    ];
    const sides = losses(seen, {
      can: {
        ...can,
        mailbox: sample.able({ fields: { tasks: ['subject', 'percent', 'iCalUid'] } }),
      },
    });
    assert.deepEqual(
      sides.map(({ side, ref, fields }) => [side, ref, fields]),
      [
        ['erp', 'm9', [notHeld('percent')]],
        ['mailbox', 'e9', [notHeld('body')]],
      ],
    );
  });

  it('names no field of a private thing but its time', () => {
    const policy = sample.policy('appointments', { private: 'busy' });
    const start = { kind: 'date', date: '2026-12-01' } as const;
    const fields = { subject: 'geheim', place: 'geheim', sensitivity: 'private', start } as const;
    const poor = sample.able({ fields: { appointments: ['subject', 'start'] } });
    const told = losses([sample.seen('mailbox', 'm9', fields)], {
      area: 'appointments',
      policy,
      can: { erp: poor, mailbox: sample.able() },
    });
    assert.deepEqual(
      told.map((one) => one.fields),
      [[notHeld('sensitivity')]],
    );
  });
});

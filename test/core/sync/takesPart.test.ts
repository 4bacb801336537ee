import assert from 'node:assert/strict';
import type { Plan, PlanInput } from '../../../server/core/sync/Plan.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import type { Seen } from '../../../server/core/sync/Seen.ts';
import { planWords as words } from './planWords.ts';
import { sample } from './sample.ts';

function plan(seen: readonly Seen[], change: Partial<PlanInput> = {}): Plan {
  return planSync(sample.input({ seen, ...change }));
}

function skips({ skipped }: Plan): string[] {
  return skipped.map(({ why, ref, isWaiting }) => `${ref} ${why}${isWaiting ? ', waiting' : ''}`);
}

const pair = sample.pair();

describe('planSync: what takes part', () => {
  const day = (date: string) => ({ kind: 'date', date }) as const;
  const due = (date: string) => sample.seen('mailbox', 'm9', { subject: 'Neu', due: day(date) });

  it('takes the window for what is new, and keeps what is paired in step outside it', () => {
    const policy = sample.policy('tasks', { window: { past: 10, future: 20 } });
    assert.deepEqual(skips(plan([due('2026-11-11')], { policy })), ['m9 outside-window']);
    assert.deepEqual(skips(plan([due('2026-12-13')], { policy })), ['m9 outside-window']);
    assert.deepEqual(words(plan([due('2026-11-12')], { policy })), ['create erp from m9']);
    const moved = sample.seen('mailbox', 'm1', { subject: 'Angebot', due: day('2030-01-01') });
    assert.deepEqual(words(plan([moved], { policy, pairs: [pair] })), ['update erp e1']);
  });

  it('starts from a date (EM4), or with what changes from now on (MT4)', () => {
    const dated = sample.policy('tasks', { start: { from: 'date', date: '2026-11-22' } });
    assert.deepEqual(skips(plan([due('2026-11-21')], { policy: dated })), ['m9 outside-window']);
    assert.deepEqual(words(plan([due('2026-11-22')], { policy: dated })), ['create erp from m9']);
    const policy = sample.policy('tasks', { start: { from: 'changes' } });
    const old = { ...due('2026-11-22'), isInitial: true };
    assert.deepEqual(skips(plan([old], { policy })), ['m9 before-start']);
    assert.deepEqual(words(plan([due('2026-11-22')], { policy })), ['create erp from m9']);
  });

  it('takes a series that began long ago and still goes on', () => {
    const recurrence = {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'endless' },
      exceptions: [],
    } as const;
    const fields = {
      subject: 'Runde',
      start: day('2020-01-01'),
      end: day('2020-01-02'),
      recurrence,
    };
    const policy = sample.policy('appointments', { window: { past: 10, future: 20 } });
    const input = { area: 'appointments', policy } as const;
    assert.deepEqual(words(plan([sample.seen('erp', 'e9', fields)], input)), [
      'create mailbox from e9',
    ]);
    const ended = {
      ...fields,
      recurrence: { ...recurrence, range: { type: 'until', date: '2021-01-01' } as const },
    };
    assert.deepEqual(words(plan([sample.seen('erp', 'e9', ended)], input)), []);
  });

  it('leaves series alone where the policy or a side has none (EM8)', () => {
    const recurrence = {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'endless' },
      exceptions: [],
    } as const;
    const seen = [sample.seen('erp', 'e9', { subject: 'Runde', recurrence })];
    const policy = sample.policy('tasks', { series: 'skip' });
    assert.deepEqual(skips(plan(seen, { policy })), ['e9 series']);
    const can = { erp: sample.able(), mailbox: sample.able({ series: false }) };
    assert.deepEqual(skips(plan(seen, { can })), ['e9 series']);
  });

  it('leaves follow-ups out where the policy does (MT2)', () => {
    const seen = [sample.seen('erp', 'e9', { subject: 'Wiedervorlage', followUp: true })];
    assert.deepEqual(skips(plan(seen, { policy: sample.policy('tasks', { followUps: 'skip' }) })), [
      'e9 follow-up',
    ]);
    assert.deepEqual(words(plan(seen)), ['create mailbox from e9']);
  });

  it('takes a category as a command: on it starts, off it stops and deletes nothing (NX14)', () => {
    const policy = sample.policy('tasks', { selection: { by: 'category', category: 'ERP' } });
    const plain = sample.seen('mailbox', 'm9', { subject: 'Neu', categories: ['Privat'] });
    assert.deepEqual(skips(plan([plain], { policy })), ['m9 not-selected']);
    const marked = sample.seen('mailbox', 'm9', { subject: 'Neu', categories: ['ERP'] });
    assert.deepEqual(words(plan([marked], { policy })), ['create erp from m9']);
    const unmarked = sample.seen('mailbox', 'm1', { subject: 'anders', categories: null });
    assert.deepEqual(words(plan([unmarked], { policy, pairs: [pair] })), []);
    const marks = sample.baseline('m1', { subject: 'Angebot', categories: ['ERP'] });
    const changed = sample.seen('erp', 'e1', { subject: 'anders' });
    const paired = [sample.pair({ mailbox: marks })];
    assert.deepEqual(words(plan([changed], { policy, pairs: paired })), ['update mailbox m1']);
  });

  it('takes only records on the user’s list, where one selects (EM7)', () => {
    const policy = sample.policy('tasks', {
      selection: { by: 'list' },
      create: { erp: false, mailbox: true },
    });
    const seen = [
      sample.seen('erp', 'e8', { subject: 'A' }),
      sample.seen('erp', 'e9', { subject: 'B' }),
    ];
    assert.deepEqual(words(plan(seen, { policy, listed: new Set(['e9']) })), [
      'create mailbox from e9',
    ]);
  });

  it('keeps the pair of what is out of scope, and the change of the other side until it is back', () => {
    const out = sample.saw('mailbox', { state: 'outOfScope', ref: 'm1' });
    const changed = sample.seen('erp', 'e1', { subject: 'Auftrag' });
    const result = plan([out, changed], { pairs: [pair] });
    assert.deepEqual([words(result), result.settled], [[], []]);
    const deleted = plan([out, sample.gone('erp', 'e1')], { pairs: [pair] });
    assert.deepEqual([words(deleted), deleted.settled], [[], []]);
  });
});

import assert from 'node:assert/strict';
import { exchangeLimits } from '../../../server/core/recurrence/exchangeLimits.ts';
import type { Plan, PlanInput } from '../../../server/core/sync/Plan.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import type { Seen } from '../../../server/core/sync/Seen.ts';
import type { Exception, Pattern } from '../../../shared/records/Recurrence.ts';
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
    const can = { erp: sample.able(), mailbox: sample.able({ series: {} }) };
    assert.deepEqual(skips(plan(seen, { can })), ['e9 series']);
  });

  it('says of a series that a side cannot hold why, and leaves it where it is (EM8)', () => {
    const held = { appointments: exchangeLimits, tasks: exchangeLimits };
    const can = { erp: sample.able(), mailbox: sample.able({ series: held }) };
    const fields = (interval: number) => ({
      subject: 'Runde',
      start: day('2026-12-01'),
      end: day('2026-12-02'),
      recurrence: {
        pattern: { type: 'daily', interval } as const,
        range: { type: 'endless' } as const,
        exceptions: [],
      },
    });
    const told = (seen: Seen[], change: Partial<PlanInput> = {}): unknown => {
      const result = plan(seen, { area: 'appointments', can, ...change });
      return [words(result), result.skipped.map(({ why, ref, sentence }) => [ref, why, sentence])];
    };
    const sentence = 'It happens every 1000 times; at most 999 can be said there.';
    assert.deepEqual(told([sample.seen('erp', 'e9', fields(999))]), [
      ['create mailbox from e9'],
      [],
    ]);
    const odd = sample.seen('erp', 'e9', fields(1000));
    assert.deepEqual(told([odd]), [[], [['e9', 'series', sentence]]]);
    // The other way it can be held; and what is paired waits as a whole until both can.
    const there = sample.seen('mailbox', 'm9', fields(1000));
    assert.deepEqual(told([there]), [['create erp from m9'], []]);
    const paired = sample.pair({
      area: 'appointments',
      erp: sample.baseline('e1', fields(7)),
      mailbox: sample.baseline('m1', fields(7)),
    });
    const changed = sample.seen('erp', 'e1', fields(1000));
    assert.deepEqual(told([changed], { pairs: [paired] }), [[], [['e1', 'series', sentence]]]);
    const neither = { erp: sample.able({ series: {} }), mailbox: sample.able() };
    assert.deepEqual(told([there], { can: neither }), [
      [],
      [['m9', 'series', 'Series are not known there.']],
    ]);
  });

  it('writes no series that was merged into one that a side cannot hold', () => {
    const held = { appointments: { ...exchangeLimits, mostTimes: 10 } };
    const can = { erp: sample.able({ series: held }), mailbox: sample.able({ series: held }) };
    const fields = (pattern: Pattern, exceptions: Exception[]) => ({
      subject: 'Runde',
      start: day('2026-12-07'),
      end: day('2026-12-08'),
      recurrence: { pattern, range: { type: 'endless' } as const, exceptions },
    });
    const weekly = { type: 'daily', interval: 7 } as const;
    const daily = { type: 'daily', interval: 1 } as const;
    const moved = {
      original: '2026-12-14',
      changes: { start: day('2026-12-16'), end: day('2026-12-17') },
    };
    const pair = sample.pair({
      area: 'appointments',
      erp: sample.baseline('e1', fields(weekly, [])),
      mailbox: sample.baseline('m1', fields(weekly, [])),
    });
    const seen = [
      sample.seen('erp', 'e1', fields(daily, [])),
      sample.seen('mailbox', 'm1', fields(weekly, [moved])),
    ];
    const result = plan(seen, { area: 'appointments', pairs: [pair], can });
    assert.deepEqual([words(result), skips(result)], [[], ['e1 series, waiting']]);
    assert.deepEqual(words(plan(seen, { area: 'appointments', pairs: [pair] })), [
      'update erp e1',
      'update mailbox m1',
    ]);
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

import assert from 'node:assert/strict';
import { fieldRules, type FieldRuleFacts } from '../../../server/core/sync/fieldRules.ts';
import { mergeFields, type Merge } from '../../../server/core/sync/mergeFields.ts';
import type { AreaPolicy } from '../../../server/core/sync/Policy.ts';
import type { Exception, Recurrence } from '../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sample } from './sample.ts';

function merge(
  base: Fields | { erp: Fields; mailbox: Fields },
  erp: Fields,
  mailbox: Fields,
  policy: Partial<AreaPolicy> = {},
  facts: Partial<FieldRuleFacts> = {},
): Merge {
  const before = 'erp' in base ? base : { erp: base, mailbox: base };
  const rules = fieldRules({
    pair: sample.pair({ area: 'appointments' }),
    policy: sample.area(policy),
    can: { erp: sample.able(), mailbox: sample.able() },
    kin: [],
    isStub: false,
    isFirst: false,
    ...facts,
  });
  const sides = before as { erp: Fields; mailbox: Fields };
  const now = { erp: { ...sides.erp, ...erp }, mailbox: { ...sides.mailbox, ...mailbox } };
  return mergeFields('appointments', { before: sides, now }, rules);
}

const nothing = { set: { erp: {}, mailbox: {} }, conflicts: [] };

describe('mergeFields', () => {
  const base = { subject: 'Angebot', place: 'Hof', body: 'alt' };

  it('carries the fields that changed, each to the other side, and no other (NX2)', () => {
    const { set, conflicts } = merge(base, { subject: 'Auftrag' }, { place: 'Saal' });
    assert.deepEqual(set, { erp: { place: 'Saal' }, mailbox: { subject: 'Auftrag' } });
    assert.deepEqual(conflicts, []);
  });

  it('calls only the same field with different values a conflict, and then sets nothing at all', () => {
    const ask = { leading: 'ask' } as const;
    const { set, conflicts } = merge(base, { subject: 'A', place: 'Saal' }, { subject: 'B' }, ask);
    assert.deepEqual(conflicts, ['subject']);
    assert.deepEqual(set, { erp: {}, mailbox: {} });
    assert.deepEqual(merge(base, { subject: 'A' }, { subject: 'A' }, ask), nothing);
  });

  it('asks nobody, and writes nothing, about when something reminds that reminds no more', () => {
    const on = { reminderSet: true, reminderMinutes: 15 };
    const off = { reminderSet: false, reminderMinutes: null };
    for (const leading of ['ask', 'erp', 'mailbox'] as const) {
      const { set, conflicts } = merge(on, off, { reminderMinutes: 30 }, { leading });
      assert.deepEqual(conflicts, []);
      assert.equal(set.mailbox['reminderSet'], false);
      assert.deepEqual(set.erp, {});
    }
    assert.deepEqual(
      merge(on, { reminderMinutes: 5 }, { reminderMinutes: 30 }, { leading: 'ask' }),
      {
        ...nothing,
        conflicts: ['reminderMinutes'],
      },
    );
  });

  it('compares each side with its own baseline: what a server rewrote or shortened is no change', () => {
    const own = { erp: { subject: 'Angebot an Müller' }, mailbox: { subject: 'Angebot an' } };
    assert.deepEqual(merge(own, {}, {}), nothing);
    const { set } = merge(own, {}, { place: 'Hof' });
    assert.deepEqual(set.erp, { place: 'Hof' });
  });

  it('clears with null, and takes an absent field for nothing said', () => {
    assert.deepEqual(merge(base, { place: null }, {}).set.mailbox, { place: null });
    const before = { erp: base, mailbox: base };
    const rules = fieldRules({
      pair: sample.pair({ area: 'appointments' }),
      policy: sample.area(),
      can: { erp: sample.able(), mailbox: sample.able() },
      kin: [],
      isStub: false,
      isFirst: false,
    });
    const now = { erp: { subject: 'Angebot' }, mailbox: base };
    assert.deepEqual(mergeFields('appointments', { before, now }, rules), nothing);
  });

  it('takes an empty field that a side begins to mention for nothing new', () => {
    assert.deepEqual(merge({ erp: {}, mailbox: { place: 'Hof' } }, { place: null }, {}), nothing);
  });

  it('leaves out what the other side cannot hold', () => {
    const can = {
      erp: sample.able(),
      mailbox: sample.able({ fields: { appointments: ['subject'] } }),
    };
    assert.deepEqual(merge(base, { place: 'Saal' }, {}, {}, { can }), nothing);
  });

  it('leaves out what goes one way only, against that way (MT5)', () => {
    const policy = { fields: { body: 'toMailbox' as const } };
    assert.deepEqual(merge(base, {}, { body: 'neu' }, policy), nothing);
    assert.deepEqual(merge(base, { body: 'neu' }, {}, policy).set.mailbox, { body: 'neu' });
    assert.deepEqual(merge(base, { body: 'neu' }, {}, { fields: { body: 'off' } }), nothing);
  });

  it('takes back a change on a side that only receives, where the policy reverts', () => {
    const policy = { direction: 'toMailbox', receiver: 'revert' } as const;
    assert.deepEqual(merge(base, {}, { subject: 'X' }, policy).set, {
      erp: {},
      mailbox: { subject: 'Angebot' },
    });
  });

  it('merges categories by element, and leaves each side what it always had for itself', () => {
    const own = { erp: { categories: ['A', 'B', 'nurErp'] }, mailbox: { categories: ['A', 'B'] } };
    const { set, conflicts } = merge(
      own,
      { categories: ['A', 'nurErp', 'neuErp'] },
      { categories: ['A', 'B', 'neuBox'] },
      { leading: 'ask' },
    );
    assert.deepEqual(conflicts, []);
    assert.deepEqual(set.erp, { categories: ['A', 'nurErp', 'neuErp', 'neuBox'] });
    assert.deepEqual(set.mailbox, { categories: ['A', 'neuBox', 'neuErp'] });
  });

  it('clears the categories when the last one is taken off', () => {
    assert.deepEqual(merge({ categories: ['A'] }, { categories: [] }, {}).set.mailbox, {
      categories: null,
    });
  });

  it('lets adding a category beat removing it', () => {
    const own = { erp: { categories: ['A'] }, mailbox: { categories: [] } };
    const { set } = merge(own, { categories: [] }, { categories: ['A'] });
    assert.deepEqual(set, { erp: { categories: ['A'] }, mailbox: {} });
  });

  it('fills at a first pairing what only one side has, and asks about what differs', () => {
    const first = { isFirst: true };
    const erp = { subject: 'A', place: 'Hof', body: null };
    const mailbox = { subject: 'B', place: null, body: 'Text' };
    assert.deepEqual(merge({}, erp, mailbox, { leading: 'ask' }, first).conflicts, ['subject']);
    assert.deepEqual(merge({}, erp, mailbox, { leading: 'mailbox' }, first).set, {
      erp: { subject: 'B', body: 'Text' },
      mailbox: { place: 'Hof' },
    });
  });

  it('never clears anything at a first pairing, even where a side only receives', () => {
    const policy = { direction: 'toMailbox', receiver: 'revert' } as const;
    const { set } = merge({}, { place: null }, { place: 'Hof' }, policy, { isFirst: true });
    assert.deepEqual(set, { erp: {}, mailbox: {} });
  });

  it('takes back nothing that the leading side could not hold anyway', () => {
    const policy = { direction: 'toMailbox', receiver: 'revert' } as const;
    const erp = sample.able({ fields: { appointments: ['subject'] } });
    const can = { erp, mailbox: sample.able() };
    const own = { erp: { subject: 'A' }, mailbox: { subject: 'A', place: null } };
    assert.deepEqual(merge(own, {}, { place: 'Hof' }, policy, { can }), nothing);
  });

  it('leaves a side that only receives its own categories at a first pairing', () => {
    const policy = { direction: 'toMailbox', receiver: 'revert' } as const;
    const first = { isFirst: true };
    const { set } = merge({}, { categories: ['A'] }, { categories: ['B'] }, policy, first);
    assert.deepEqual(set, { erp: {}, mailbox: { categories: ['B', 'A'] } });
  });

  it('clears a field that the other side never mentioned, when somebody cleared it', () => {
    const own = { erp: { place: 'Hof' }, mailbox: {} };
    assert.deepEqual(merge(own, { place: null }, {}).set.mailbox, { place: null });
  });

  it('carries of a private item the busy time only, in both directions (NX11)', () => {
    const stub = { isStub: true };
    const start = { kind: 'date', date: '2026-12-02' } as const;
    assert.deepEqual(merge(base, { subject: 'X', start }, {}, {}, stub).set.mailbox, { start });
    assert.deepEqual(merge(base, {}, { body: 'X' }, {}, stub), nothing);
  });
});

describe('mergeFields: series', () => {
  const series = (change: Partial<Recurrence> = {}): { recurrence: Recurrence } => ({
    recurrence: {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'endless' },
      exceptions: [],
      ...change,
    },
  });
  const moved = (original: string, changes: Exception['changes']): Exception => ({
    original,
    changes,
  });
  const ask = { leading: 'ask' } as const;

  it('merges two people moving and cancelling different occurrences', () => {
    const { set, conflicts } = merge(
      series(),
      series({ exceptions: [moved('2026-12-02', { place: 'Saal' })] }),
      series({ exceptions: [moved('2026-12-03', null)] }),
      ask,
    );
    const both = series({
      exceptions: [moved('2026-12-02', { place: 'Saal' }), moved('2026-12-03', null)],
    });
    assert.deepEqual(conflicts, []);
    assert.deepEqual(set, { erp: both, mailbox: both });
  });

  it('merges a new pattern with a new range, and both with an exception', () => {
    const pattern = { type: 'daily', interval: 2 } as const;
    const range = { type: 'until', date: '2027-01-31' } as const;
    const exceptions = [moved('2026-12-03', null)];
    const { set } = merge(series(), series({ pattern }), series({ range, exceptions }), ask);
    assert.deepEqual(set.erp, series({ pattern, range, exceptions }));
  });

  it('merges one occurrence field by field, and finds the conflict in one field of it', () => {
    const at = (changes: Exception['changes']) =>
      series({ exceptions: [moved('2026-12-02', changes)] });
    const { set } = merge(series(), at({ place: 'Saal' }), at({ subject: 'neu' }), ask);
    assert.deepEqual(set.erp, at({ place: 'Saal', subject: 'neu' }));
    const led = merge(series(), at({ place: 'Saal' }), at({ subject: 'neu' }));
    assert.deepEqual(led.set.mailbox, at({ place: 'Saal', subject: 'neu' }));
    assert.deepEqual(merge(series(), at({ place: 'A' }), at({ place: 'B' }), ask).conflicts, [
      'recurrence',
    ]);
    assert.deepEqual(
      merge(series(), at({ place: 'A' }), at({ place: 'B' })).set.mailbox,
      at({ place: 'A' }),
    );
  });

  it('asks about an occurrence that one cancelled and the other moved', () => {
    const at = (changes: Exception['changes']) =>
      series({ exceptions: [moved('2026-12-02', changes)] });
    assert.deepEqual(merge(series(), at(null), at({ place: 'B' }), ask).conflicts, ['recurrence']);
  });

  it('gives a cancelled occurrence back where the cancelling is taken back', () => {
    const cancelled = series({ exceptions: [moved('2026-12-02', null)] });
    assert.deepEqual(merge(cancelled, series(), {}, ask).set.mailbox, series());
  });

  it('drops what a merged pattern has no occurrence for any more, and writes no series that is there already', () => {
    const start = { kind: 'zoned', local: '2026-12-01T09:00:00', zone: 'Europe/Berlin' } as const;
    const at = (original: string) => series({ exceptions: [moved(`${original}T09:00:00`, null)] });
    const weekly = { type: 'weekly', interval: 1, days: ['TU'], weekStart: 'MO' } as const;
    const { set } = merge(
      { start, ...series() },
      series({ pattern: weekly }),
      at('2026-12-03'),
      ask,
    );
    assert.deepEqual(set.mailbox, series({ pattern: weekly }));
    assert.deepEqual(set.erp, {});
    const kept = merge({ start, ...series() }, series({ pattern: weekly }), at('2026-12-08'), ask);
    const both = { ...at('2026-12-08').recurrence, pattern: weekly };
    assert.deepEqual(kept.set, { erp: { recurrence: both }, mailbox: { recurrence: both } });
  });

  it('lets the exceptions of a series that is new on one side follow the start of the leading side, on both', () => {
    const [before, nine, two] = ['08', '09', '02'].map(
      (hour) => ({ kind: 'floating', local: `2026-12-01T${hour}:00:00` }) as const,
    );
    const at = (hour: string) => series({ exceptions: [moved(`2026-12-04T${hour}:00:00`, null)] });
    const { set } = merge(
      { start: before!, recurrence: null },
      { start: nine! },
      { start: two!, ...at('02') },
      { ...ask, leading: 'erp' },
    );
    assert.deepEqual(set, { erp: at('09'), mailbox: { start: nine, ...at('09') } });
  });

  it('takes another order of the same days for no change', () => {
    const on = (...days: ('MO' | 'FR')[]) =>
      series({ pattern: { type: 'weekly', interval: 1, days, weekStart: 'MO' } });
    const exceptions = [moved('2026-12-04', null)];
    const { set, conflicts } = merge(
      on('MO', 'FR'),
      on('FR', 'MO'),
      { recurrence: { ...on('MO', 'FR').recurrence, exceptions } },
      ask,
    );
    assert.deepEqual([conflicts, set.mailbox], [[], {}]);
  });

  it('takes a single appointment that became a series as one change', () => {
    assert.deepEqual(merge({ recurrence: null }, series(), {}, ask).set.mailbox, series());
  });
});

import assert from 'node:assert/strict';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import type { Plan, PlanInput } from '../../../server/core/sync/Plan.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import type { Seen } from '../../../server/core/sync/Seen.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { planWords as words } from './planWords.ts';
import { sample } from './sample.ts';

const stamp = sample.stamp();

function plan(seen: readonly Seen[], change: Partial<PlanInput> = {}): Plan {
  return planSync(sample.input({ seen, ...change }));
}

function skips({ skipped }: Plan): string[] {
  return skipped.map(({ why, ref, isWaiting }) => `${ref} ${why}${isWaiting ? ', waiting' : ''}`);
}

const pair = sample.pair();

describe('planSync: what was seen', () => {
  it('carries a change over, and plans nothing once that is settled', () => {
    const seen = [sample.seen('mailbox', 'm1', { subject: 'Auftrag' })];
    assert.deepEqual(words(plan(seen, { pairs: [pair] })), ['update erp e1']);
    assert.deepEqual(plan([], { pairs: [pair] }).steps, []);
  });

  it('settles its own echo without a step', () => {
    const echo = sample.saw('mailbox', {
      state: 'present',
      ref: 'm1',
      version: 'v1',
      fields: { subject: 'Angebot' },
      native: null,
    });
    const { steps, settled } = plan([echo], { pairs: [pair] });
    assert.deepEqual([steps, settled], [[], [echo.id]]);
  });

  it('takes the newest of several sights of one thing, the 10th after the 9th', () => {
    const seen = [
      sample.seen('mailbox', 'm1', { subject: 'newest' }, { id: '10' }),
      sample.seen('mailbox', 'm1', { subject: 'older' }, { id: '9' }),
    ];
    const { steps, settled } = plan(seen, { pairs: [pair] });
    assert.deepEqual(
      steps.map((step) => step.op === 'update' && [step.set, step.settles]),
      [[{ subject: 'newest' }, ['10']]],
    );
    assert.deepEqual(settled, ['9']);
  });

  it('says of everything that was seen what becomes of it', () => {
    const seen = [
      sample.seen('mailbox', 'm1', { subject: 'Auftrag' }),
      sample.seen('mailbox', 'm9', { subject: 'Neu' }),
      sample.gone('erp', 'e8'),
      sample.saw('erp', { state: 'unknown', ref: 'e7', why: 'failed' }),
    ];
    const result = plan(seen, { pairs: [pair] });
    const known = [
      ...result.steps.flatMap((step) => ('settles' in step ? step.settles : [])),
      ...result.settled,
      ...result.skipped.filter(({ isWaiting }) => isWaiting).map(({ ref }) => `o-erp-${ref}`),
    ];
    assert.deepEqual(known.sort(), seen.map(({ id }) => id).sort());
  });

  it('does nothing at all without a company, where the area is off, and where a side has no such area', () => {
    const seen = [sample.seen('mailbox', 'm1', { subject: 'Auftrag' })];
    const policy = sample.policy('tasks');
    const without = plan(seen, { pairs: [pair], policy: { ...policy, company: null } });
    assert.deepEqual(
      [without.steps, without.settled, skips(without)],
      [[], [], ['m1 no-company, waiting']],
    );
    const off = plan(seen, { pairs: [pair], policy: sample.policy('tasks', { direction: 'off' }) });
    assert.deepEqual(skips(off), ['m1 area-off, waiting']);
    const can = { erp: sample.able({ fields: {} }), mailbox: sample.able() };
    assert.deepEqual(skips(plan(seen, { pairs: [pair], can })), ['m1 side-lacks-area, waiting']);
  });

  it('counts what it would do, for the preview (NX3)', () => {
    const seen = [
      sample.seen('erp', 'e5', { subject: 'A' }),
      sample.seen('mailbox', 'm1', { subject: 'B' }),
    ];
    const { counts } = plan(seen, { pairs: [pair] });
    assert.deepEqual(counts.create, { erp: 0, mailbox: 1 });
    assert.deepEqual(counts.update, { erp: 1, mailbox: 0 });
  });
});

describe('planSync: stamps, copies and moves', () => {
  const copy = sample.seen('mailbox', 'm2', { subject: 'Angebot' }, { stamp });
  const original = sample.seen('mailbox', 'm1', { subject: 'Angebot' }, { stamp });

  it('never exports nor follows a copy while the original is there', () => {
    const changed = sample.seen('mailbox', 'm2', { subject: 'Kopie' }, { stamp });
    const result = plan([original, changed], { pairs: [pair] });
    assert.deepEqual(skips(result), ['m2 copy']);
    assert.deepEqual(words(result), ['pair e1=m1']);
  });

  it('looks at the original before it says what a second item with its stamp is', () => {
    const result = plan([copy], { pairs: [pair] });
    assert.deepEqual(result.lookUp, [{ side: 'mailbox', ref: 'm1' }]);
    assert.deepEqual([words(result), skips(result)], [[], ['m2 look-first, waiting']]);
  });

  it('follows an item that moved: the old one is gone, the new one has its stamp', () => {
    const result = plan([sample.gone('mailbox', 'm1'), copy], { pairs: [pair] });
    assert.deepEqual(words(result), ['pair e1=m2']);
    assert.deepEqual(result.lookUp, []);
  });

  it('follows an item that moved and takes no part any more', () => {
    const series = {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'endless' },
      exceptions: [],
    } as const;
    const fields = { subject: 'Angebot', recurrence: series };
    const moved = sample.seen('mailbox', 'm2', fields, { stamp });
    const policy = sample.policy('tasks', { series: 'skip' });
    const result = plan([sample.gone('mailbox', 'm1'), moved], { pairs: [pair], policy });
    assert.deepEqual(words(result), ['pair e1=m2']);
  });

  it('takes the first of two copies for the moved one, and only that', () => {
    const second = sample.seen('mailbox', 'm3', { subject: 'Angebot' }, { stamp });
    const result = plan([second, sample.gone('mailbox', 'm1'), copy], { pairs: [pair] });
    assert.deepEqual([words(result), skips(result)], [['pair e1=m2'], ['m3 copy']]);
  });

  it('deletes neither of two copies for a record that is gone, where nobody knows which one moved', () => {
    const second = sample.seen('mailbox', 'm3', { subject: 'Angebot' }, { stamp });
    const both = [sample.gone('mailbox', 'm1'), sample.gone('erp', 'e1'), copy, second];
    assert.deepEqual(words(plan(both, { pairs: [pair] })), ['forget p1']);
  });

  it('follows an item that moved and lost its stamp, where it says exactly the same', () => {
    const bare = sample.seen('mailbox', 'm2', { subject: 'Angebot' });
    const result = plan([sample.gone('mailbox', 'm1'), bare], { pairs: [pair] });
    assert.deepEqual(words(result), ['pair e1=m2']);
  });

  it('follows an item that moved, lost its stamp and was changed, where two of its marks are left', () => {
    const fields = { firstName: 'Anna', lastName: 'Brenner', email1: 'anna@kunde.example' };
    const known = sample.pair({
      area: 'contacts',
      erp: sample.baseline('e1', fields),
      mailbox: sample.baseline('m1', fields),
    });
    const changed = (change: Fields) =>
      plan([sample.gone('erp', 'e1'), sample.seen('erp', 'e2', { ...fields, ...change })], {
        area: 'contacts',
        policy: sample.policy('contacts', { create: { erp: true, mailbox: true } }),
        pairs: [known],
      });
    assert.deepEqual(words(changed({ displayName: 'Brenner' })), ['update mailbox m1']);
    const other = words(changed({ firstName: 'Jan' }));
    assert.deepEqual(other, ['create mailbox from e2', 'delete mailbox m1'], 'another person');
  });

  it('pairs a record that an item’s stamp names whatever the first run begins with, and makes no second one', () => {
    const item = sample.seen('mailbox', 'm1', { subject: 'Angebot' }, { stamp, isInitial: true });
    const record = sample.seen('erp', 'e1', { subject: 'Angebot' }, { isInitial: true });
    const policy = sample.policy('tasks', { start: { from: 'changes' } });
    assert.deepEqual(words(plan([item, record], { policy })), ['pair e1=m1']);
  });

  it('makes nothing of an item whose record is there and takes no part', () => {
    const item = sample.seen('mailbox', 'm1', { subject: 'Angebot' }, { stamp });
    const record = sample.seen('erp', 'e1', { subject: 'Angebot', sensitivity: 'private' });
    const result = plan([item, record]);
    assert.deepEqual([words(result), skips(result)], [[], ['e1 private', 'm1 private']]);
  });

  it('joins a record that got another number and its item by the stamp, when the links are lost', () => {
    const item = sample.seen('mailbox', 'm1', { subject: 'Angebot' }, { stamp });
    const record = sample.seen('erp', 'e9', { subject: 'Angebot' }, { stamp });
    assert.deepEqual(words(plan([sample.gone('erp', 'e1'), item, record])), ['pair e9=m1']);
    const copied = sample.seen('erp', 'e8', { subject: 'Angebot' }, { stamp });
    const doubtful = plan([sample.gone('erp', 'e1'), item, record, copied]);
    assert.equal(doubtful.counts.pair, 0, 'one of two is a copy');
  });

  it('does not guess which of two equal items moved, and takes one new item for one that moved', () => {
    const twin = sample.pair({
      id: 'p2',
      erp: sample.baseline('e2', { subject: 'Angebot' }),
      mailbox: sample.baseline('m2', { subject: 'Angebot' }),
    });
    const fresh = (ref: string) => sample.seen('mailbox', ref, { subject: 'Angebot' });
    const gone = [sample.gone('mailbox', 'm1'), sample.gone('mailbox', 'm2')];
    const both = words(plan([...gone, fresh('m3')], { pairs: [pair, twin] }));
    assert.deepEqual(both, ['create erp from m3', 'delete erp e1', 'delete erp e2']);
    const one = plan([sample.gone('mailbox', 'm1'), fresh('m3'), fresh('m4')], { pairs: [pair] });
    assert.deepEqual(words(one), ['pair e1=m3', 'create erp from m4']);
  });

  it('pairs again what people restored from Deleted Items', () => {
    const parted = sample.pair({ mailbox: null, partedOn: 'mailbox' });
    assert.deepEqual(words(plan([copy], { pairs: [parted] })), ['pair e1=m2']);
  });

  for (const [title, change, isSigned, why] of [
    ['of another mailbox', { owner: 'bernd@firma.example' }, true, 'copy'],
    ['of another ERP', { erp: 'other' }, true, 'stranger'],
    ['of another company', { company: 'south' }, true, 'stranger'],
    ['whose signature does not fit', {}, false, 'stranger'],
  ] as const) {
    it(`never exports an item with a stamp ${title}`, () => {
      const seen = sample.seen(
        'mailbox',
        'm2',
        { subject: 'X' },
        { stamp: sample.stamp(change), isSigned },
      );
      const result = plan([seen]);
      assert.deepEqual([words(result), skips(result)], [[], [`m2 ${why}`]]);
      assert.deepEqual(result.settled, [seen.id]);
    });
  }

  it('rebuilds a lost link from the stamp alone, and writes nothing (NX6)', () => {
    const record = sample.seen('erp', 'e1', { subject: 'Angebot' });
    assert.deepEqual(words(plan([copy, record])), ['pair e1=m2']);
  });

  it('looks for the record of a stamp whose pair nobody knows, before it makes one', () => {
    const result = plan([copy]);
    assert.deepEqual(result.lookUp, [{ side: 'erp', ref: 'e1' }]);
    assert.deepEqual(words(result), []);
    assert.deepEqual(words(plan([copy, sample.gone('erp', 'e1')])), ['create erp from m2']);
  });

  it('pairs one of two items that name one lost record, and takes the other for a copy', () => {
    const record = sample.seen('erp', 'e1', { subject: 'Angebot' });
    const result = plan([copy, original, record]);
    assert.deepEqual([words(result), skips(result)], [['pair e1=m1'], ['m2 copy']]);
  });
});

describe('planSync: first pairing', () => {
  const contact = { firstName: 'Jan', lastName: 'Müller', email1: 'jan@bau.example', notes: 'alt' };
  const contacts = { area: 'contacts' } as const;

  it('pairs a unique strong match and decides once where they differ', () => {
    const seen = [
      sample.seen('erp', 'e1', contact),
      sample.seen('mailbox', 'm1', { ...contact, notes: 'neu' }),
    ];
    assert.deepEqual(words(plan(seen, contacts)), ['update mailbox m1']);
    const policy = sample.policy('contacts', { leading: 'ask' });
    const asked = plan(seen, { ...contacts, policy });
    assert.deepEqual(words(asked), ['ask differ-when-paired']);
  });

  it('asks about what only looks alike, and makes nothing of it meanwhile', () => {
    const seen = [
      sample.seen('erp', 'e1', { email1: 'info@bau.example' }),
      sample.seen('mailbox', 'm1', { email1: 'info@bau.example' }),
    ];
    const asked = plan(seen, contacts);
    assert.deepEqual(words(asked), ['ask perhaps-the-same']);
    // Its observations stay, and the next plan asks the same question.
    assert.deepEqual([asked.settled, plan(seen, contacts).steps], [[], asked.steps]);
  });

  it('writes no shortened text back over the whole one', () => {
    const long = 'x'.repeat(50);
    const seen = [
      sample.seen('erp', 'e1', { ...contact, notes: long.slice(0, 20) }),
      sample.seen('mailbox', 'm1', { ...contact, notes: long }),
    ];
    const can = { erp: sample.able({ limits: { notes: 20 } }), mailbox: sample.able() };
    assert.deepEqual(words(plan(seen, { ...contacts, can })), ['pair e1=m1']);
    const loud = sample.seen('mailbox', 'm1', { ...contact, notes: long.toUpperCase() });
    assert.deepEqual(
      words(plan([...seen.slice(0, 1), loud], { ...contacts, can })),
      ['pair e1=m1'],
      'nor over one in other capitals',
    );
    const typed = 'x  '.repeat(20);
    const tight = [
      sample.seen('erp', 'e1', { ...contact, notes: typed.replace(/ +/g, ' ').slice(0, 20) }),
      sample.seen('mailbox', 'm1', { ...contact, notes: typed }),
    ];
    assert.deepEqual(words(plan(tight, { ...contacts, can })), ['pair e1=m1'], 'nor less blanks');
  });
});

describe('planSync: many mailboxes (NX16)', () => {
  const meeting: Fields = {
    subject: 'Jour fixe',
    iCalUid: 'u1',
    parties: [
      { name: '', address: 'bernd@firma.example', role: 'organizer', response: 'none' },
      { name: '', address: 'anna@firma.example', role: 'required', response: 'accepted' },
    ],
  };
  const area = 'appointments' as const;
  const berndsPair: Pair = sample.pair({
    id: 'p-bernd',
    account: 'bernd',
    area,
    erp: sample.baseline('e1', { subject: 'Jour fixe' }),
    mailbox: sample.baseline('b1', meeting),
  });
  const copy = sample.seen('mailbox', 'a1', meeting);

  it('waits for the organizer’s copy, and then leads to the same record', () => {
    const before = plan([copy], { area });
    assert.deepEqual([words(before), skips(before)], [[], ['a1 organizer-first, waiting']]);
    const fields = { appointments: ['subject', 'iCalUid', 'parties'] };
    const can = {
      erp: sample.able({ fields: { appointments: ['subject'] } }),
      mailbox: sample.able({ fields }),
    };
    const looked = plan([copy], { area, can, kin: [berndsPair] });
    assert.deepEqual([words(looked), looked.lookUp], [[], [{ side: 'erp', ref: 'e1' }]]);
    const record = sample.seen('erp', 'e1', { subject: 'Jour fixe' });
    const after = plan([copy, record], { area, can, kin: [berndsPair] });
    assert.deepEqual(words(after), ['pair e1=a1']);
    const [step] = after.steps;
    assert.ok(step?.op === 'pair');
    assert.deepEqual([step.pair.identity, step.pair.isOwner], ['e1', false]);
  });

  it('joins nobody to a record that is gone and of which the organizer’s run does not know yet', () => {
    const gone = plan([copy, sample.gone('erp', 'e1')], { area, kin: [berndsPair] });
    assert.deepEqual([words(gone), skips(gone)], [[], ['a1 organizer-first, waiting']]);
  });

  it('makes one record of a meeting that an outsider called, and the second attendee leads to it', () => {
    const outside = meetingOf('chef@bau.example');
    assert.deepEqual(words(plan([sample.seen('mailbox', 'a1', outside)], { area })), [
      'create erp from a1',
    ]);
    const kin = [{ ...berndsPair, mailbox: sample.baseline('b1', outside) }];
    const second = plan([sample.seen('mailbox', 'a1', outside)], { area, kin });
    assert.ok(words(second).every((each) => !each.startsWith('create')));
  });

  it('takes a second item of a record that the account has already for a copy', () => {
    const own = sample.pair({
      id: 'p-anna',
      area,
      erp: sample.baseline('e1', {}),
      mailbox: sample.baseline('a0', meeting),
    });
    const result = plan([copy], { area, pairs: [own], kin: [berndsPair] });
    assert.deepEqual([words(result), skips(result)], [[], ['a1 copy']]);
  });

  it('gives a customer of the ERP no owner, and a task that one person has its only one', () => {
    const owner = (input: Partial<PlanInput>): boolean | undefined => {
      const [step] = plan([sample.seen('erp', 'e9', { subject: 'A', lastName: 'A' })], input).steps;
      return step?.op === 'create' ? step.pair.isOwner : undefined;
    };
    assert.equal(owner({ area: 'contacts' }), false);
    assert.equal(owner({ area: 'tasks' }), true);
    const other = sample.pair({ account: 'bernd', identity: 'e9', isOwner: false });
    assert.equal(owner({ area: 'tasks', kin: [other] }), false);
  });

  it('does not delete a customer because one of many tidies up', () => {
    const contact = sample.pair({ area: 'contacts', isOwner: false });
    const policy = sample.policy('contacts', {
      deletes: { ...sample.area().deletes, whose: 'last' },
    });
    const input = { area: 'contacts', policy, pairs: [contact] } as const;
    const kin = [{ ...contact, id: 'p2', account: 'bernd' }];
    assert.deepEqual(words(plan([sample.gone('mailbox', 'm1')], { ...input, kin })), ['pair e1=-']);
    assert.deepEqual(words(plan([sample.gone('mailbox', 'm1')], input)), ['delete erp e1']);
  });

  function meetingOf(address: string): Fields {
    return { ...meeting, parties: [{ name: '', address, role: 'organizer', response: 'none' }] };
  }
});

import assert from 'node:assert/strict';
import type { Plan, PlanInput } from '../../../server/core/sync/Plan.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import type { Seen } from '../../../server/core/sync/Seen.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { planWords as words } from './planWords.ts';
import { sample } from './sample.ts';

function plan(seen: readonly Seen[], change: Partial<PlanInput> = {}): Plan {
  return planSync(sample.input({ seen, ...change }));
}

function skips({ skipped }: Plan): string[] {
  return skipped.map(({ why, ref, isWaiting }) => `${ref} ${why}${isWaiting ? ', waiting' : ''}`);
}

describe('planSync: records that are known by another number now', () => {
  it('follows a record that got another number and was changed, though something new shares some of its marks', () => {
    const facts = { firstName: 'Anna', lastName: 'Brenner', birthday: '1980-02-29' } as const;
    const before = { ...facts, email1: 'anna@bau.example', jobTitle: 'Einkauf' };
    const moved = { ...before, jobTitle: 'Leitung' };
    const like = { ...facts, email1: 'brenner@holz.example' };
    const known = sample.pair({
      area: 'contacts',
      erp: sample.baseline('e1', before),
      mailbox: sample.baseline('m1', before),
    });
    const seen = [
      sample.gone('erp', 'e1'),
      sample.seen('erp', 'e2', like),
      sample.seen('erp', 'e9', moved),
    ];
    const policy = sample.policy('contacts', { create: { erp: true, mailbox: true } });
    const result = plan(seen, { area: 'contacts', policy, pairs: [known] });
    assert.deepEqual(words(result), ['create mailbox from e2', 'update mailbox m1']);
  });

  it('remembers the new version of what lies on one side alone, which is not read again then', () => {
    const parted = sample.pair({ mailbox: null, partedOn: 'mailbox' });
    const seen = sample.seen('erp', 'e1', { subject: 'Angebot' });
    const { steps } = plan([seen], { pairs: [parted] });
    const [step] = steps;
    assert.ok(step?.op === 'pair');
    assert.deepEqual([step.pair.erp?.version, step.pair.partedOn], ['v2', 'mailbox']);
    assert.deepEqual(plan([seen], { pairs: [step.pair] }).steps, []);
  });

  it('takes a second item of a record for a copy also where that record has just got another number', () => {
    const area = 'appointments' as const;
    const organizer = { name: '', address: 'bernd@firma.example', role: 'organizer' } as const;
    const meeting: Fields = {
      subject: 'Jour fixe',
      iCalUid: 'u1',
      parties: [{ ...organizer, response: 'none' }],
    };
    const copy = sample.seen('mailbox', 'a1', meeting);
    const own = sample.pair({
      id: 'p-anna',
      area,
      erp: sample.baseline('e1', meeting),
      mailbox: sample.baseline('a0', meeting),
    });
    const kin = [
      sample.pair({
        ...{ id: 'p-bernd', account: 'bernd', area, identity: 'e9' },
        erp: sample.baseline('e9', meeting),
        mailbox: sample.baseline('b1', meeting),
      }),
    ];
    const seen = [sample.gone('erp', 'e1'), sample.seen('erp', 'e9', meeting), copy];
    const result = plan(seen, { area, pairs: [own], kin });
    assert.deepEqual([words(result), skips(result)], [['pair e9=a0'], ['a1 copy']]);
  });
});

describe('planSync: which of several it is that moved', () => {
  const pair = sample.pair();
  const stamp = sample.stamp();

  it('takes the one that was seen first for the moved one: a copy comes after what it was made of', () => {
    const moved = sample.seen(
      'mailbox',
      'm3',
      { subject: 'Angebot' },
      { stamp, id: '10', since: 1 },
    );
    const later = sample.seen(
      'mailbox',
      'm2',
      { subject: 'Angebot' },
      { stamp, id: '9', since: 2 },
    );
    const result = plan([later, sample.gone('mailbox', 'm1'), moved], { pairs: [pair] });
    assert.deepEqual([words(result), skips(result)], [['pair e1=m3'], ['m2 copy']]);
  });

  it('takes the one that came up last of two equal items for the moved one: the other was there beside it', () => {
    const fresh = (ref: string, since: number) =>
      sample.seen('mailbox', ref, { subject: 'Angebot' }, { since });
    const seen = [sample.gone('mailbox', 'm1'), fresh('m3', 1), fresh('m4', 2)];
    assert.deepEqual(words(plan(seen, { pairs: [pair] })), ['pair e1=m4', 'create erp from m3']);
  });
});

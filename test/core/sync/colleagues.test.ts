import assert from 'node:assert/strict';
import type { Pair } from '../../../server/core/sync/Pair.ts';
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

describe('planSync: a colleague’s meeting whose record is out of sight (NX16)', () => {
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

  it('joins a copy that kept its stamp to the colleague’s record again, although this user does not see it', () => {
    const stamped = sample.seen('mailbox', 'a1', meeting, {
      stamp: sample.stamp({ area, recordKey: 'e1' }),
    });
    const hidden = sample.saw('erp', { state: 'outOfScope', ref: 'e1' });
    const joined = plan([stamped, hidden], { area, kin: [berndsPair] });
    assert.deepEqual(words(joined), ['pair e1=a1']);
    const alone = plan([stamped, hidden], { area });
    assert.deepEqual([words(alone), skips(alone)], [[], ['a1 out-of-scope, waiting']]);
  });

  it('calls a colleague’s meeting the same however often its record is out of this user’s sight', () => {
    const own = sample.pair({
      ...{ area, isOwner: false, identity: 'e1' },
      erp: sample.baseline('e1', { subject: 'Jour fixe' }),
      mailbox: sample.baseline('a1', meeting),
    });
    const hidden = sample.saw('erp', { state: 'outOfScope', ref: 'e1' });
    const kin = [{ ...berndsPair, identity: 'e1' }];
    assert.deepEqual(skips(plan([hidden], { area, pairs: [own], kin })), ['e1 led-elsewhere']);
    assert.deepEqual(skips(plan([hidden], { area, pairs: [own] })), ['e1 out-of-scope']);
  });
});

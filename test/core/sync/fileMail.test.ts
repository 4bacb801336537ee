import assert from 'node:assert/strict';
import type { MailFacts } from '../../../server/core/mail/MailFacts.ts';
import type { MailLook } from '../../../server/core/mail/MailLook.ts';
import type { MailPeople } from '../../../server/core/mail/MailPeople.ts';
import type { PlanInput } from '../../../server/core/sync/Plan.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import type { AreaPolicy } from '../../../server/core/sync/Policy.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sample } from './sample.ts';

const area = 'incomingMail';
const mail: Fields = { subject: 'Anfrage', messageId: '<1@x.example>' };
const people: MailPeople = {
  ...{ addressNumber: '7', addressName: 'N'.repeat(300), personNumber: '8', personName: ' ' },
};
const facts = (change: Partial<MailFacts> = {}): MailFacts => ({
  match: { state: 'nobody' },
  isNeverLinked: false,
  isInKnownThread: false,
  ...change,
});
const look = (of: MailFacts | null, ...withdrawn: string[]): MailLook => ({
  facts: new Map(of === null ? [] : [['m1', of]]),
  withdrawn: new Set(withdrawn),
});

/** What is planned for a new mail. */
function plan(mails: MailLook, rules: Partial<AreaPolicy> = {}, change: Partial<PlanInput> = {}) {
  const seen = [sample.seen('mailbox', 'm1', mail)];
  return planSync(
    sample.input({ area, seen, mails, policy: sample.policy(area, rules), ...change }),
  );
}

/** Why it is left out. */
function left(...asked: Parameters<typeof plan>): string[] {
  const { steps, skipped, settled } = plan(...asked);
  assert.deepEqual(steps, []);
  return skipped.map(({ why, isWaiting, sentence }) => {
    assert.equal(settled.length, isWaiting ? 0 : 1, 'what waits is not dealt with');
    return [why, isWaiting ? 'waits' : 'settled', ...(sentence ? [sentence] : [])].join(', ');
  });
}

/** Its fields in the ERP. */
function made(...asked: Parameters<typeof plan>): Fields {
  const [step] = plan(...asked).steps;
  assert.equal(step?.op, 'create');
  return step.set;
}

describe('planSync: mail that is new to the ERP', () => {
  it('is left alone where somebody filed it by hand, and waits while somebody does', () => {
    const filed = (state: 'filed' | 'under-way') =>
      left({ ...look(facts()), filed: new Map([['1@x.example', state]]) });
    assert.deepEqual(filed('filed'), ['filed-by-hand, settled']);
    assert.deepEqual(filed('under-way'), ['filed-by-hand, waits']);
    assert.equal(
      made({ ...look(facts()), filed: new Map([['2@x.example', 'filed']]) })['subject'],
      'Anfrage',
    );
  });

  const known = facts({ match: { state: 'known', people } });
  const byPeople = { selection: { by: 'people', threads: false } } as const;

  it('gets number and name of address and person, as long as a record holds them', () => {
    const { addressNumber, addressName, personNumber, personName } = made(look(known));
    assert.deepEqual(
      [addressNumber, addressName, personNumber, personName],
      ['7', 'N'.repeat(255), '8', undefined],
    );
  });

  it('gets only those of them that the policy lets go there', () => {
    const { addressNumber, personNumber } = made(look(known), {
      fields: { addressNumber: 'off', personNumber: 'toMailbox' },
    });
    assert.deepEqual([addressNumber, personNumber], [undefined, undefined]);
  });

  it('stays without them where several have the mail address, and that is told', () => {
    const { steps, losses } = plan(look(facts({ match: { state: 'several' } })));
    assert.equal(steps[0]?.op === 'create' && steps[0].set['addressNumber'], undefined);
    assert.deepEqual(losses[0]?.fields[0], { field: 'addressNumber', why: 'several' });
  });

  it('waits while nobody knows who it is, and says why', () => {
    const failed = facts({ match: { state: 'failed', sentence: 'The ERP is away.' } });
    assert.deepEqual(left(look(failed)), ['unknown, waits, The ERP is away.']);
    assert.deepEqual(left(look(null)), ['unknown, waits']);
  });

  it('is left out where it was withdrawn, or is with people on a never-link list', () => {
    assert.deepEqual(left(look(known, '1@x.example')), ['withdrawn, settled']);
    assert.deepEqual(left(look(facts({ isNeverLinked: true }))), ['never-link, settled']);
  });

  it('is left out of unknown people where the policy says so, but of a thread it wants', () => {
    const several = facts({ match: { state: 'several' } });
    const threaded = facts({ isInKnownThread: true });
    const withThreads = { selection: { by: 'people', threads: true } } as const;
    assert.ok(made(look(facts())), 'all of them otherwise');
    assert.ok(made(look(known), byPeople));
    assert.ok(made(look(several), byPeople));
    assert.deepEqual(left(look(facts()), byPeople), ['people-unknown, settled']);
    assert.deepEqual(left(look(threaded), byPeople), ['people-unknown, settled']);
    assert.ok(made(look(threaded), withThreads));
    assert.deepEqual(left(look(facts()), withThreads), ['people-unknown, settled']);
  });

  it('is none where it is in the ERP already, whatever was looked up', () => {
    const record = sample.baseline('e1', mail);
    const pairs = [sample.pair({ area, erp: record, mailbox: sample.baseline('m1', mail) })];
    const changed = [sample.seen('mailbox', 'm1', { ...mail, read: true })];
    const { steps } = plan(look(facts({ isNeverLinked: true })), {}, { pairs, seen: changed });
    assert.deepEqual(
      steps.map(({ op }) => op),
      ['update'],
    );
  });

  it('stays in the mailbox when its record is gone because it was withdrawn', () => {
    const record = sample.baseline('e1', mail);
    const pairs = [sample.pair({ area, erp: record, mailbox: sample.baseline('m1', mail) })];
    const seen = [sample.gone('erp', 'e1')];
    const ops = (mails: MailLook) => plan(mails, {}, { pairs, seen }).steps.map(({ op }) => op);
    assert.deepEqual(ops(look(null)), ['delete'], 'as the policy says of others');
    assert.deepEqual(ops(look(null, '1@x.example')), ['pair']);
  });

  it('is filed as before where nobody looks anything up', () => {
    const seen = [sample.seen('mailbox', 'm1', mail)];
    const { steps } = planSync(sample.input({ area, seen, policy: sample.policy(area) }));
    assert.deepEqual(steps[0]?.op === 'create' && steps[0].set, mail);
  });
});

import assert from 'node:assert/strict';
import { commitSteps, type Done } from '../../../server/core/sync/commitSteps.ts';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import type { Seen } from '../../../server/core/sync/Seen.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sample } from './sample.ts';

/** The planned steps, each done: the side says afterwards what it said before and what was set. */
function doneSteps(pair: Pair, seen: readonly Seen[]): Done[] {
  const { steps } = planSync(sample.input({ pairs: [pair], seen }));
  return steps.map((step): Done => {
    if (step.op === 'ask') throw new Error('nobody is to be asked here');
    if (step.op === 'create') return { step, written: sample.baseline('new', step.set, 'v3') };
    if (step.op !== 'update') return { step, written: null };
    const fields = { ...step.own.fields, ...step.set };
    return { step, written: sample.baseline(step.own.ref, fields, 'v3') };
  });
}

function fieldsOf(pair: Pair | null): Record<'erp' | 'mailbox', Fields | undefined> {
  return { erp: pair?.erp?.fields, mailbox: pair?.mailbox?.fields };
}

describe('commitSteps', () => {
  const base = { subject: 'Angebot', body: 'alt', categories: ['A'] };
  const pair = sample.pair({
    erp: sample.baseline('e1', base),
    mailbox: sample.baseline('m1', base),
  });
  const apart = [
    sample.seen('erp', 'e1', { ...base, subject: 'Auftrag', categories: ['A', 'E'] }),
    sample.seen('mailbox', 'm1', { ...base, body: 'neu', categories: ['A', 'M'] }),
  ];

  it('takes nothing for carried over that an item says when it only gets its stamp', () => {
    const own = sample.baseline('m1', { subject: 'Angebot' });
    const source = sample.baseline('e1', { subject: 'Angebot' });
    const begun = sample.pair({ erp: source, mailbox: own });
    const stamping = {
      op: 'update',
      side: 'mailbox',
      pair: begun,
      own,
      before: {},
      set: {},
      pending: [],
      settles: [],
      source,
    } as const;
    const written = sample.baseline('m1', { subject: 'Angebot', body: 'noch nicht drüben' }, 'v3');
    const after = commitSteps([{ step: stamping, written }]);
    assert.deepEqual(after?.mailbox?.fields, { subject: 'Angebot' });
    assert.equal(after.mailbox.version, 'v3');
  });

  it('has both sides as they read themselves back once both were written, in either order', () => {
    const done = doneSteps(pair, apart);
    assert.equal(done.length, 2);
    const after = commitSteps(done);
    assert.deepEqual(fieldsOf(after), {
      erp: { subject: 'Auftrag', body: 'neu', categories: ['A', 'E', 'M'] },
      mailbox: { subject: 'Auftrag', body: 'neu', categories: ['A', 'M', 'E'] },
    });
    assert.deepEqual(commitSteps([...done].reverse()), after);
  });

  it('keeps in mind what is still to be carried over while only one was written', () => {
    for (const [at, side] of [
      [0, 'erp'],
      [1, 'mailbox'],
    ] as const) {
      const [one] = doneSteps(pair, apart).slice(at);
      assert.ok(one?.step.op === 'update' && one.step.side === side);
      const after = commitSteps([one]);
      assert.ok(after);
      // Both are read again, as they are now; the other write is planned once more, and only that.
      const now = {
        erp:
          side === 'erp'
            ? one.written?.fields
            : { ...base, subject: 'Auftrag', categories: ['A', 'E'] },
        mailbox:
          side === 'mailbox'
            ? one.written?.fields
            : { ...base, body: 'neu', categories: ['A', 'M'] },
      };
      const seen = [
        sample.seen('erp', 'e1', now.erp ?? {}),
        sample.seen('mailbox', 'm1', now.mailbox ?? {}),
      ];
      const again = doneSteps(after, seen);
      assert.deepEqual(
        again.map(({ step }) => step.op === 'update' && [step.side, Object.keys(step.set)]),
        [side === 'erp' ? ['mailbox', ['categories', 'subject']] : ['erp', ['body', 'categories']]],
      );
    }
  });

  it('pairs what was made with what it was made from, and forgets that it was parted', () => {
    const parted = sample.pair({ mailbox: null, conflict: null });
    const [made] = doneSteps(parted, []);
    assert.ok(made?.step.op === 'create');
    const step = { ...made.step, pair: { ...made.step.pair, partedOn: 'mailbox' as const } };
    const after = commitSteps([{ ...made, step }]);
    assert.equal(after?.partedOn, null);
    assert.equal(after?.mailbox?.ref, 'new');
    assert.equal(after?.identity, 'e1');
  });

  it('leads to the record that was made in the ERP', () => {
    const fresh = sample.pair({ erp: null, identity: '' });
    assert.equal(commitSteps(doneSteps(fresh, []))?.identity, 'new');
  });

  it('has nothing left after a deletion', () => {
    assert.equal(commitSteps(doneSteps(pair, [sample.gone('erp', 'e1')])), null);
  });

  it('refuses a write without what was read back', () => {
    const [one] = doneSteps(pair, apart);
    assert.ok(one);
    assert.throws(() => commitSteps([{ ...one, written: null }]), TypeError);
    assert.throws(() => commitSteps([]), TypeError);
  });
});

import assert from 'node:assert/strict';
import type { OpenQuestion } from '../../server/app/service/listQuestions.ts';
import { questionCode } from '../../server/cli/conflicts/questionCode.ts';
import { readDecision, type GivenDecision } from '../../server/cli/conflicts/readDecision.ts';

const none: GivenDecision = {
  delete: false,
  keep: false,
  again: false,
  same: false,
  different: false,
};

const changed: OpenQuestion = {
  key: 'k',
  reason: 'changed-on-both',
  pairId: 'p',
  fields: ['subject', 'place'],
  refs: { erp: ['e1'], mailbox: ['m1'] },
  since: 0,
};
const deleted: OpenQuestion = { ...changed, reason: 'deleted', fields: [] };
const alike: OpenQuestion = {
  ...changed,
  reason: 'perhaps-the-same',
  pairId: null,
  refs: { erp: ['e1', 'e2'], mailbox: ['m1'] },
};

describe('a decision as the console takes it', () => {
  const read = (question: OpenQuestion, given: Partial<GivenDecision>) =>
    readDecision(question, { ...none, ...given }, 'en');

  it('is a side, or field by field with the rest as one side says', () => {
    assert.deepEqual(read(changed, { take: ['erp'] }), { how: 'take', pairId: 'p', side: 'erp' });
    assert.deepEqual(read(changed, { take: ['Postfach'] }), {
      how: 'take',
      pairId: 'p',
      side: 'mailbox',
    });
    assert.deepEqual(read(changed, { take: ['mailbox', 'place=erp'] }), {
      how: 'mix',
      pairId: 'p',
      fields: { subject: 'mailbox', place: 'erp' },
    });
  });

  it('says of what was deleted whether the other goes too, stays, or is made again', () => {
    for (const how of ['delete', 'keep', 'again'] as const) {
      assert.deepEqual(read(deleted, { [how]: true }), { how, pairId: 'p' });
    }
    assert.throws(() => read(deleted, { delete: true, keep: true }), /decided by one of: --delete/);
    assert.throws(() => read(deleted, { delete: true, take: ['erp'] }), /--delete/);
  });

  it('says which of several are the same, and who counts where they differ', () => {
    const same = { same: true, take: ['erp'] };
    assert.throws(() => read(alike, same), /Several could be meant/);
    assert.throws(() => read(alike, { ...same, erp: '3' }), /Several could be meant/);
    assert.deepEqual(read(alike, { ...same, erp: '2' }), {
      how: 'same',
      refs: { erp: 'e2', mailbox: 'm1' },
      side: 'erp',
    });
    assert.throws(() => read(alike, { same: true }), /--same --take erp/);
    assert.deepEqual(read(alike, { different: true }), { how: 'different', refs: alike.refs });
  });

  it('answers the question that was asked and no other', () => {
    assert.throws(() => read(changed, {}), /--take erp/);
    assert.throws(() => read(changed, { keep: true }), /--take erp/);
    assert.throws(() => read(deleted, { take: ['erp'] }), /--delete/);
    assert.throws(() => read(alike, { take: ['erp'] }), /--same/);
    assert.throws(() => read(changed, { take: ['left'] }), /--take takes erp, mailbox/);
  });

  it('names a question the same as long as it is open, and others otherwise', () => {
    const codes = Array.from({ length: 200 }, (_, at) => questionCode('a', 'tasks', `k${at}`));
    assert.equal(new Set(codes).size, 200);
    assert.equal(questionCode('a', 'tasks', 'k7'), codes[7]);
    assert.notEqual(questionCode('b', 'tasks', 'k7'), codes[7]);
    assert.match(codes.join(''), /^[a-z2-9]+$/);
  });
});

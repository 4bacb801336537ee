import assert from 'node:assert/strict';
import { spreadThreads, type ThreadedMail } from '../../../server/core/mail/spreadThreads.ts';
import { threadKeys } from '../../../server/core/mail/threadKeys.ts';

describe('threads of mails', () => {
  const mail = (key: string | null, answers: string[], isKnown = false): ThreadedMail => {
    return { key, answers, isKnown };
  };
  const reached = (mails: ThreadedMail[], filed: string[] = []) =>
    [...spreadThreads(mails, new Set(filed))].map(({ key }) => key).sort();

  it('name the mails that are answered, once each and without brackets', () => {
    const fields = {
      inReplyTo: '<a@x.example> <b@x.example>',
      references: ['<r@x.example>', 'a@x.example'],
    };
    assert.deepEqual(threadKeys(fields), ['a@x.example', 'b@x.example', 'r@x.example']);
    assert.deepEqual(threadKeys({ inReplyTo: null }), []);
  });

  it('go on from what is filed or to be filed, in whatever order the mails come', () => {
    const thread = [mail('1', [], true), mail('2', ['1']), mail('3', ['2']), mail('4', ['3'])];
    assert.deepEqual(reached(thread), ['2', '3', '4']);
    assert.deepEqual(reached(thread.toReversed()), ['2', '3', '4']);
    assert.deepEqual(reached([mail('3', ['2']), mail('2', ['0'])], ['0']), ['2', '3']);
  });

  it('are not told from a mail that only has a filed answer, or shares nothing', () => {
    assert.deepEqual(reached([mail('1', []), mail('2', ['1'], true), mail('3', ['9'])]), []);
  });

  it('end where mails answer each other, and know mails without a name', () => {
    assert.deepEqual(reached([mail('1', ['2']), mail('2', ['1'])]), []);
    assert.deepEqual(reached([mail(null, ['0'])], ['0']), [null]);
  });

  it('know a mail that has a link itself', () => {
    assert.deepEqual(reached([mail('1', [])], ['1']), ['1']);
  });
});

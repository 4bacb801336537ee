import assert from 'node:assert/strict';
import { getAttachment } from '../../../server/mailbox/ews/operations/getAttachment.ts';
import { endless } from './endless.ts';
import { envelopes } from './envelopes.ts';
import { never } from './never.ts';
import { openMailbox } from './openMailbox.ts';
import { readOne } from './readOne.ts';
import { rejection } from './rejection.ts';
import { ScriptedServer, type Reply } from './ScriptedServer.ts';

const whole = envelopes.answer('GetItem', envelopes.success('GetItem', envelopes.contacts('a')));
const begin = whole.slice(0, whole.indexOf('<t:Contact>'));

const cases: Record<string, { reply: Reply; reason: RegExp }> = {
  'a comment without end': { reply: endless(begin + '<!--', 'x'), reason: /text-too-long/ },
  'an attribute without end': { reply: endless(begin + '<t:A B="', 'x'), reason: /text-too-long/ },
  'items without end': {
    reply: endless(
      begin,
      `<t:Contact><t:ItemId Id="a"/><t:Subject>${'x'.repeat(20_000)}</t:Subject></t:Contact>`,
    ),
    reason: /answer-too-large/,
  },
};

/** The dear ones, each up to its limit of many megabytes; the others are in hostile.test.ts. */
describe('hostile answers of EWS that are large', () => {
  for (const [title, { reply, reason }] of Object.entries(cases)) {
    it(`refuses ${title}`, async () => {
      const before = process.memoryUsage().rss;
      const error = await rejection(readOne(reply));
      assert.equal(error.kind, 'bad-answer', error.message);
      assert.match(String(error.reason), reason);
      const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
      assert.ok(grown < 400, `grew by ${Math.round(grown)} MB`);
    });
  }

  it('refuses 100 MB also where whole files may come', async () => {
    const answer = envelopes.answer(
      'GetAttachment',
      envelopes.success(
        'GetAttachment',
        '<m:Attachments><t:FileAttachment><t:AttachmentId Id="a"/><t:Content>',
      ),
    );
    const until = answer.slice(0, answer.indexOf('<t:Content>') + 11);
    await using server = await ScriptedServer.start(() => endless(until, 'AAAA'));
    await using mailbox = openMailbox(server.url, { timeoutMs: 60_000 });
    const before = process.memoryUsage().rss;
    const error = await rejection(getAttachment(mailbox.client, { ids: ['a'] }, never));
    assert.equal(error.kind, 'bad-answer');
    assert.match(String(error.reason), /answer-too-large|text-too-long/);
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
    assert.ok(grown < 500, `grew by ${Math.round(grown)} MB`);
  });
});

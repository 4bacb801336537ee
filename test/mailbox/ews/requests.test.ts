import assert from 'node:assert/strict';
import { envelopes } from './envelopes.ts';
import { ewsSchema } from './ewsSchema.ts';
import { operationCalls } from './operationCalls.ts';
import { openMailbox } from './openMailbox.ts';
import { rejection } from './rejection.ts';
import { ScriptedServer } from './ScriptedServer.ts';

describe('EWS requests', () => {
  const check = ewsSchema();

  it('cover every operation of the client', () => {
    assert.equal(new Set(operationCalls.map((one) => one.operation)).size, 23);
  });

  for (const { operation, title, call } of operationCalls) {
    it(`are valid against Microsoft's schema: ${operation}, ${title}`, async () => {
      await using server = await ScriptedServer.start(() => ({
        status: 500,
        body: envelopes.fault('ErrorAccessDenied'),
      }));
      await using mailbox = openMailbox(server.url);
      const error = await rejection(call(mailbox.client, 3));
      assert.equal(error.kind, 'not-allowed');
      const body = server.seen[0]?.body ?? '';
      assert.match(body, new RegExp(`<m:${operation}[ >]`));
      if (check) assert.equal(check(body), null, body);
    });
  }

  it('never let a meeting send anything', async () => {
    await using server = await ScriptedServer.start(() => ({
      status: 500,
      body: envelopes.fault('ErrorAccessDenied'),
    }));
    await using mailbox = openMailbox(server.url);
    for (const { operation, call } of operationCalls) {
      if (!/^(Create|Update|Delete)Item$/.test(operation)) continue;
      await rejection(call(mailbox.client, 1));
      const body = server.seen.at(-1)?.body ?? '';
      assert.match(body, /SendMeeting\w+="SendToNone"/);
      assert.doesNotMatch(body, /SendToAll|SendOnly/);
    }
  });

  it('name the mailbox acted for, in the body and for the load balancer', async () => {
    await using server = await ScriptedServer.start(() => ({
      status: 500,
      body: envelopes.fault('ErrorAccessDenied'),
    }));
    await using mailbox = openMailbox(server.url);
    const { call } = operationCalls[0]!;
    await rejection(call(mailbox.client, 1));
    const [seen] = server.seen;
    assert.equal(seen?.headers['x-anchormailbox'], 'anna@example.com');
    assert.match(seen.body, /<t:PrimarySmtpAddress>anna@example\.com<\/t:PrimarySmtpAddress>/);
    assert.match(String(seen.headers['client-request-id']), /^[0-9a-f-]{36}$/);
    const basic = Buffer.from('EXAMPLE\\service:pass:wörd').toString('base64');
    assert.equal(seen.headers.authorization, `Basic ${basic}`);
  });
});

import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { getStreamingEvents } from '../../../server/mailbox/ews/operations/getStreamingEvents.ts';
import { collect } from './collect.ts';
import { envelopes } from './envelopes.ts';
import { never } from './never.ts';
import { openMailbox } from './openMailbox.ts';
import { rejection } from './rejection.ts';
import { ScriptedServer } from './ScriptedServer.ts';

const message = (content: string): string =>
  envelopes.answer('GetStreamingEvents', envelopes.success('GetStreamingEvents', content));
const status = (word: string): string => `<m:ConnectionStatus>${word}</m:ConnectionStatus>`;
const created = (id: string): string =>
  `<m:Notifications><m:Notification><t:SubscriptionId>sub</t:SubscriptionId><t:CreatedEvent><t:TimeStamp>2026-11-22T00:00:00Z</t:TimeStamp><t:ItemId Id="${id}" ChangeKey="c"/><t:ParentFolderId Id="f"/></t:CreatedEvent></m:Notification></m:Notifications>`;
const request = { subscriptionIds: ['sub', 'lost'], minutes: 1 };

const listen = async (texts: readonly string[], end: (response: ServerResponse) => void) => {
  await using server = await ScriptedServer.start(() => async (response) => {
    response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
    for (const part of texts) {
      response.write(part);
      await new Promise((resolve) => setImmediate(resolve));
    }
    end(response);
  });
  await using mailbox = openMailbox(server.url);
  return await collect(getStreamingEvents(mailbox.client, request, never));
};

describe('streaming notifications', () => {
  const lost = envelopes
    .failure('GetStreamingEvents', 'ErrorSubscriptionNotFound')
    .replace(
      '</m:DescriptiveLinkKey>',
      '</m:DescriptiveLinkKey><m:ErrorSubscriptionIds><t:SubscriptionId>lost</t:SubscriptionId></m:ErrorSubscriptionIds>',
    );
  const envelopesInOrder = [
    message(status('OK')),
    message(created('a')),
    message(status('OK')),
    envelopes.answer('GetStreamingEvents', lost),
    message(status('Closed')),
  ];
  const expected = ['open', 'notification', 'open', 'lost', 'closed'];

  it('are read envelope by envelope', async () => {
    const events = await listen(envelopesInOrder, (response) => void response.end());
    assert.deepEqual(
      events.map((event) => event.type),
      expected,
    );
    const [, told, , gone] = events;
    assert.ok(told?.type === 'notification');
    assert.equal(told.notification.events[0]?.item?.id, 'a');
    assert.ok(gone?.type === 'lost');
    assert.deepEqual(gone.subscriptionIds, ['lost']);
    assert.equal(gone.error.kind, 'cursor-expired');
  });

  it('are read however the network cuts them', async () => {
    const whole = envelopesInOrder.join('\r\n');
    for (const size of [1, 5, 64, 1000]) {
      const parts = whole.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      const events = await listen(
        size === 1 ? parts.slice(0) : parts,
        (response) => void response.end(),
      );
      assert.deepEqual(
        events.map((event) => event.type),
        expected,
      );
    }
  });

  it('come while the connection stays open', async () => {
    const open = Promise.withResolvers<ServerResponse>();
    await using server = await ScriptedServer.start(() => (response) => {
      response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
      response.write(message(status('OK')));
      open.resolve(response);
    });
    await using mailbox = openMailbox(server.url);
    const events = getStreamingEvents(mailbox.client, request, never);
    assert.equal((await events.next()).value?.type, 'open');
    (await open.promise).write(message(created('b')));
    assert.equal((await events.next()).value?.type, 'notification');
    await events.return(undefined);
  });

  it('fail where the connection breaks off', async () => {
    const error = await rejection(
      listen([message(status('OK')), message(created('a')).slice(0, 300)], (response) => {
        response.destroy();
      }),
    );
    assert.equal(error.kind, 'unavailable');
  });

  it('fail where an envelope is not whole at the end', async () => {
    const error = await rejection(
      listen([message(created('a')).slice(0, 300)], (response) => void response.end()),
    );
    assert.equal(error.kind, 'bad-answer');
  });

  it('fail, and lose nothing, where there are too many connections', async () => {
    const tooMany = envelopes.failure('GetStreamingEvents', 'ErrorExceededConnectionCount');
    const error = await rejection(
      listen([envelopes.answer('GetStreamingEvents', tooMany)], (response) => void response.end()),
    );
    assert.equal(error.kind, 'too-many-requests');
  });

  it('do not take the places of other requests', async () => {
    await using server = await ScriptedServer.start((seen) =>
      seen.body.includes('GetStreamingEvents')
        ? (response) => {
            response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
            response.write(message(status('OK')));
          }
        : { body: envelopes.fault('ErrorAccessDenied') },
    );
    await using mailbox = openMailbox(server.url, { concurrency: { mailbox: 1, account: 1 } });
    const first = getStreamingEvents(mailbox.client, request, never);
    const second = getStreamingEvents(mailbox.client, request, never);
    assert.equal((await first.next()).value?.type, 'open');
    assert.equal((await second.next()).value?.type, 'open');
    await first.return(undefined);
    await second.return(undefined);
  });
});

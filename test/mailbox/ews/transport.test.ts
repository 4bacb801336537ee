import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { AppError } from '../../../server/core/AppError.ts';
import { EwsServer } from '../../../server/mailbox/ews/EwsServer.ts';
import { createItem } from '../../../server/mailbox/ews/operations/createItem.ts';
import { getItem } from '../../../server/mailbox/ews/operations/getItem.ts';
import { Affinity } from '../../../server/mailbox/ews/transport/Affinity.ts';
import { subscribe } from '../../../server/mailbox/ews/operations/subscribe.ts';
import { element } from '../../../server/mailbox/ews/xml/element.ts';
import { envelopes } from './envelopes.ts';
import { never } from './never.ts';
import { openMailbox } from './openMailbox.ts';
import { rejection } from './rejection.ts';
import { ScriptedServer, type Reply } from './ScriptedServer.ts';
import { TestClock } from './TestClock.ts';
import type { EwsClient } from '../../../server/mailbox/ews/EwsClient.ts';

const item = envelopes.success('GetItem', envelopes.contacts('a'));
const good = { body: envelopes.answer('GetItem', item) };
const read = (client: EwsClient, count = 1, signal = never) =>
  getItem(
    client,
    { items: Array.from({ length: count }, () => ({ id: 'a' })), shape: { base: 'IdOnly' } },
    (one) => one.name,
    signal,
  );
const write = (client: EwsClient, count = 1, signal = never) =>
  createItem(
    client,
    { items: Array.from({ length: count }, () => element('t:Contact', {})) },
    signal,
  );
const created = (...ids: string[]) =>
  ids.map((id) => envelopes.success('CreateItem', envelopes.contacts(id)));

/** What one request fails with. */
async function failureOf(reply: Reply, call = read as (client: EwsClient) => Promise<unknown>) {
  await using server = await ScriptedServer.start(() => reply);
  await using mailbox = openMailbox(server.url, { timeoutMs: 600 });
  return await rejection(call(mailbox.client));
}

describe('the transport of EWS', () => {
  it('refuses addresses that are not https, and any that carry a password', () => {
    const open = (url: string) => () => new EwsServer({ url }, new TestClock());
    for (const url of [
      'http://mail.example.com/EWS/Exchange.asmx',
      'http://127.0.0.1.example.com/',
      'https://user:secret@mail.example.com/',
      'file:///etc/passwd',
      'mail.example.com',
    ]) {
      assert.throws(open(url), { kind: 'not-configured' });
    }
    open('https://mail.example.com/EWS/Exchange.asmx')();
  });

  const statuses: [Reply, AppError['kind'], number?][] = [
    [{ status: 401 }, 'not-signed-in'],
    [{ status: 403 }, 'not-allowed'],
    [{ status: 404 }, 'not-configured'],
    [{ status: 413 }, 'invalid-input'],
    [{ status: 429 }, 'too-many-requests', 30],
    [{ status: 503, headers: { 'retry-after': '7' } }, 'too-many-requests', 7],
    [{ status: 503 }, 'unavailable'],
    [{ status: 502, type: 'text/html', body: '<html>' }, 'unavailable'],
    [{ status: 500, type: 'text/html', body: '<html>' }, 'unavailable'],
    [{ status: 500, body: '<html/>' }, 'unavailable'],
    [{ status: 500, body: envelopes.fault('ErrorSchemaValidation') }, 'invalid-input'],
    [{ status: 200, body: envelopes.fault('ErrorImpersonateUserDenied') }, 'not-allowed'],
    [
      { status: 500, body: envelopes.fault('ErrorServerBusy', envelopes.backOff(12_000)) },
      'too-many-requests',
      12,
    ],
    [(response) => void response.destroy(), 'unavailable'],
    [() => undefined, 'unavailable'],
  ];
  for (const [at, [reply, kind, retryAfter]] of statuses.entries()) {
    const shown = typeof reply === 'function' ? `trouble ${at}` : inspect(reply).slice(0, 70);
    it(`says ${kind} for ${shown.replaceAll('\n', '')}`, async () => {
      const error = await failureOf(reply);
      assert.equal(error.kind, kind, error.message);
      assert.equal(error.retryAfter, retryAfter);
      assert.match(String(error.details['requestId']), /^[0-9a-f-]{36}$/);
    });
  }

  it('says that the server cannot be reached', async () => {
    const server = await ScriptedServer.start(() => good);
    const { url } = server;
    await server[Symbol.asyncDispose]();
    await using mailbox = openMailbox(url);
    for (const call of [read, write]) {
      const error = await rejection(call(mailbox.client));
      // Also of a write: it never left.
      assert.equal(error.kind, 'unavailable');
      assert.equal(error.reason, 'exchange-unreachable');
    }
  });

  it('calls a write uncertain that may have happened', async () => {
    const replies: Reply[] = [
      (response) => void response.destroy(),
      () => undefined,
      { status: 500, type: 'text/html', body: 'x' },
      { status: 502 },
      { type: 'text/html', body: '<html>' },
      { body: '<soap' },
      { body: envelopes.fault('ErrorInternalServerError') },
    ];
    for (const reply of replies) {
      const error = await failureOf(reply, write);
      assert.equal(error.kind, 'uncertain', inspect(reply));
    }
  });

  it('calls no write uncertain that was refused', async () => {
    const replies: Reply[] = [
      { status: 401 },
      { status: 403 },
      { status: 302, headers: { location: 'https://elsewhere.example/' } },
      { status: 503, headers: { 'retry-after': '1' } },
      { body: envelopes.fault('ErrorServerBusy') },
      { body: envelopes.fault('ErrorSchemaValidation') },
    ];
    for (const reply of replies) {
      const error = await failureOf(reply, write);
      assert.notEqual(error.kind, 'uncertain', inspect(reply));
    }
  });

  it('tells of a batch that was cut off what was written and what nobody knows', async () => {
    const whole = envelopes.answer('CreateItem', ...created('a', 'b', 'c'));
    const cut = whole.slice(0, whole.indexOf('Id="c"'));
    await using server = await ScriptedServer.start(() => ({ body: cut }));
    await using mailbox = openMailbox(server.url);
    const outcomes = await write(mailbox.client, 3);
    assert.deepEqual(
      outcomes.map((one) => (one.state === 'done' ? one.value?.id : one.error.kind)),
      ['a', 'b', 'uncertain'],
    );
  });

  it('tells item by item what went wrong in a batch', async () => {
    const body = envelopes.answer(
      'CreateItem',
      ...created('a'),
      envelopes.failure('CreateItem', 'ErrorQuotaExceeded'),
      envelopes.failure('CreateItem', 'ErrorTimeoutExpired'),
      envelopes.failure('CreateItem', 'ErrorBatchProcessingStopped', '', 'Warning'),
    );
    await using server = await ScriptedServer.start(() => ({ body }));
    await using mailbox = openMailbox(server.url);
    const outcomes = await write(mailbox.client, 4);
    assert.deepEqual(
      outcomes.map((one) => (one.state === 'done' ? 'done' : one.error.kind)),
      ['done', 'invalid-input', 'uncertain', 'unavailable'],
    );
  });

  it('sends nothing more while Exchange asks for quiet, and goes on afterwards', async () => {
    const busy = envelopes.failure('GetItem', 'ErrorServerBusy', envelopes.backOff(20_000));
    await using server = await ScriptedServer.start((_, number) =>
      number === 1 ? { body: envelopes.answer('GetItem', busy) } : good,
    );
    await using mailbox = openMailbox(server.url);
    const [first] = await read(mailbox.client);
    assert.ok(first?.state === 'failed' && first.error.retryAfter === 20);
    const error = await rejection(read(mailbox.client));
    assert.equal(error.kind, 'too-many-requests');
    assert.equal(error.retryAfter, 20);
    assert.equal(server.seen.length, 1);
    // The budget of another mailbox is another one.
    const other = mailbox.account.mailbox({ address: 'bert@example.com', impersonate: true });
    assert.equal((await read(other))[0]?.state, 'done');
    mailbox.clock.pass(20);
    assert.equal((await read(mailbox.client))[0]?.state, 'done');
  });

  it('goes on with the rest where only subscriptions are too many', async () => {
    const tooMany = envelopes.failure('Subscribe', 'ErrorExceededSubscriptionCount');
    await using server = await ScriptedServer.start((_, number) =>
      number === 1 ? { body: envelopes.answer('Subscribe', tooMany) } : good,
    );
    await using mailbox = openMailbox(server.url);
    const request = { events: ['CreatedEvent'], how: { streaming: true } } as const;
    const error = await rejection(subscribe(mailbox.client, request, never));
    assert.equal(error.kind, 'too-many-requests');
    assert.equal((await read(mailbox.client))[0]?.state, 'done');
  });

  it('takes only mail addresses for mailboxes', async () => {
    await using mailbox = openMailbox('https://mail.example.com/');
    for (const address of ['anna', 'a b@example.com', 'a@example.com\r\nx: y']) {
      assert.throws(() => mailbox.account.mailbox({ address, impersonate: true }), {
        kind: 'invalid-input',
      });
    }
  });

  it('leaves all mailboxes of the account alone where the whole server is busy', async () => {
    await using server = await ScriptedServer.start(() => ({
      status: 503,
      headers: { 'retry-after': '9' },
    }));
    await using mailbox = openMailbox(server.url);
    const other = mailbox.account.mailbox({ address: 'bert@example.com', impersonate: true });
    await rejection(read(mailbox.client));
    const error = await rejection(read(other));
    assert.equal(error.retryAfter, 9);
    assert.equal(server.seen.length, 1);
  });

  it('sends no more requests at a time than allowed, of a mailbox and in total', async () => {
    let [now, most] = [0, 0];
    await using server = await ScriptedServer.start(() => async (response) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      response.writeHead(200, { 'content-type': 'text/xml' }).end(good.body);
    });
    await using mailbox = openMailbox(server.url, { concurrency: { mailbox: 2, account: 3 } });
    await Promise.all(Array.from({ length: 8 }, () => read(mailbox.client)));
    assert.equal(most, 2);
    const others = ['b', 'c', 'd'].map((name) =>
      mailbox.account.mailbox({ address: `${name}@example.com`, impersonate: true }),
    );
    await Promise.all([...others, ...others].map((client) => read(client)));
    assert.equal(most, 3);
  });

  it('sends nothing more of a mailbox that was told to wait while its requests waited for the account', async () => {
    const busy = envelopes.fault('ErrorServerBusy', envelopes.backOff(9_000));
    const held = Promise.withResolvers<undefined>();
    await using server = await ScriptedServer.start((_, number) => async (response) => {
      if (number === 1) await held.promise;
      response.writeHead(200, { 'content-type': 'text/xml' }).end(busy);
    });
    await using mailbox = openMailbox(server.url, { concurrency: { mailbox: 2, account: 1 } });
    const both = [read(mailbox.client), read(mailbox.client)].map((one) => rejection(one));
    while (server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    held.resolve(undefined);
    for (const error of await Promise.all(both)) assert.equal(error.kind, 'too-many-requests');
    assert.equal(server.seen.length, 1);
  });

  it('leaves a server alone that refused the sign-in, so that the account is not locked out', async () => {
    let status = 401;
    await using server = await ScriptedServer.start(() => (status === 401 ? { status } : good));
    await using mailbox = openMailbox(server.url);
    const other = mailbox.account.mailbox({ address: 'bert@example.com', impersonate: true });
    for (const [seconds, asked] of [
      [0, 1],
      [59, 1],
      [2, 2],
      [61, 2],
      [60, 3],
    ] as const) {
      mailbox.clock.pass(seconds);
      for (const client of [mailbox.client, other]) {
        assert.equal((await rejection(read(client))).kind, 'not-signed-in');
      }
      assert.equal(server.seen.length, asked, `after ${seconds} seconds more`);
    }
    status = 200;
    mailbox.clock.pass(600);
    assert.equal((await read(mailbox.client))[0]?.state, 'done');
    assert.equal((await read(other))[0]?.state, 'done');
  });

  it('tries once more where a sign-in that was accepted before is refused, for all by one request', async () => {
    const refused = new Set<number>();
    await using server = await ScriptedServer.start((_, number) =>
      refused.has(number) ? { status: 401 } : good,
    );
    await using mailbox = openMailbox(server.url);
    await read(mailbox.client);
    refused.add(2);
    assert.equal((await read(mailbox.client))[0]?.state, 'done');
    assert.equal(server.seen.length, 3);
    // A new password: of those under way each was refused once, and one of them asked again.
    for (let number = 4; number < 20; number += 1) refused.add(number);
    const all = [1, 2, 3].map(() => rejection(read(mailbox.client)));
    for (const error of await Promise.all(all)) assert.equal(error.kind, 'not-signed-in');
    const asked = server.seen.length;
    assert.ok(asked <= 3 + 3 + 1, `${asked} requests`);
    assert.equal((await rejection(read(mailbox.client))).kind, 'not-signed-in');
    assert.equal(server.seen.length, asked);
  });

  it('gives its place back to others when it is given up while waiting', async () => {
    await using server = await ScriptedServer.start(() => good);
    await using mailbox = openMailbox(server.url, { concurrency: { mailbox: 1 } });
    const giveUp = new AbortController();
    const first = read(mailbox.client);
    const second = read(mailbox.client, 1, giveUp.signal);
    giveUp.abort(new Error('enough'));
    await assert.rejects(second, /enough/);
    await first;
    assert.equal((await read(mailbox.client))[0]?.state, 'done');
  });

  it('stops reading when asked to, with the reason it was given', async () => {
    const giveUp = new AbortController();
    await using server = await ScriptedServer.start(() => (response) => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.write('<a');
      setImmediate(() => giveUp.abort(new Error('enough')));
    });
    await using mailbox = openMailbox(server.url);
    await assert.rejects(read(mailbox.client, 1, giveUp.signal), /enough/);
  });

  it('follows no redirect', async () => {
    await using elsewhere = await ScriptedServer.start(() => good);
    for (const status of [301, 302, 307, 308]) {
      const error = await failureOf({ status, headers: { location: elsewhere.url } });
      assert.equal(error.reason, 'redirect');
    }
    assert.equal(elsewhere.seen.length, 0);
  });

  it('brings back the cookie of its group, and no other', async () => {
    const body = envelopes.answer(
      'Subscribe',
      envelopes.success('Subscribe', '<m:SubscriptionId>s</m:SubscriptionId>'),
    );
    const cookies = ['exchangecookie=1; path=/', 'X-BackEndOverrideCookie=mbx~7; path=/; secure'];
    await using server = await ScriptedServer.start(() => ({
      headers: { 'set-cookie': cookies },
      body,
    }));
    await using mailbox = openMailbox(server.url);
    const affinity = new Affinity('first@example.com');
    const request = { events: ['CreatedEvent'], how: { streaming: true } } as const;
    for (let at = 0; at < 2; at += 1) {
      await subscribe(mailbox.client, request, never, affinity);
    }
    const [first, second] = server.seen.map((one) => one.headers);
    assert.equal(first?.cookie, undefined);
    assert.equal(second?.cookie, 'X-BackEndOverrideCookie=mbx~7');
    assert.equal(second['x-anchormailbox'], 'first@example.com');
    assert.equal(second['x-preferserveraffinity'], 'true');
  });

  it("sends a user's own token, never for someone else, and never shows it", async () => {
    const token = 'secret-token-of-anna';
    await using server = await ScriptedServer.start(() => ({ status: 401 }));
    const credentials = { kind: 'callback-token', token } as const;
    await using mailbox = openMailbox(server.url, { credentials, impersonate: false });
    const error = await rejection(read(mailbox.client));
    assert.equal(server.seen[0]?.headers.authorization, `Bearer ${token}`);
    assert.doesNotMatch(server.seen[0].body, /ExchangeImpersonation/);
    assert.doesNotMatch(inspect([error, mailbox.client, mailbox.account], { depth: 9 }), /secret-/);
    assert.throws(
      () => mailbox.account.mailbox({ address: 'bert@example.com', impersonate: true }),
      { kind: 'not-allowed' },
    );
    const broken = { kind: 'callback-token', token: 'a\r\nx: y' } as const;
    assert.throws(() => openMailbox(server.url, { credentials: broken }), {
      kind: 'not-signed-in',
    });
  });
});

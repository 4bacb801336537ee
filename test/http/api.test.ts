import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { z } from 'zod';
import { errorKinds } from '../../shared/errorKinds.ts';
import { errorStatus } from '../../shared/errorStatus.ts';
import { filingLimits } from '../../shared/filingLimits.ts';
import { Problem } from '../../shared/problem.ts';
import { routes, type Route } from '../../shared/routes.ts';
import { AppError } from '../../server/core/AppError.ts';
import { until } from '../until.ts';
import { testApp } from './testApp.ts';

const item = {
  kind: 'mail',
  internetMessageId: '<1@example.com>',
  mark: null,
  itemId: null,
  conversationId: null,
  subject: 'Hello',
};
const signedIn = { Authorization: 'Bearer good-1' };

describe('the API', () => {
  it('refuses every route that needs a session without one', async () => {
    const { app } = testApp({});
    for (const route of Object.values<Route>(routes).filter(({ session }) => session)) {
      const answer = await supertest(app)[route.method](route.path.replace(':id', '1'));
      assert.equal(answer.status, 401, route.path);
      assert.equal(Problem.parse(answer.body).reason, 'no-session');
    }
  });

  it('refuses a session that is not ours before it reads the request', async () => {
    const { app } = testApp({});
    const answer = await supertest(app)
      .post('/api/item/links')
      .set('Authorization', 'Bearer bad')
      .send({ nonsense: true });
    assert.equal(answer.status, 401);
    assert.equal(Problem.parse(answer.body).reason, 'session-invalid');
  });

  it('calls one service with what was sent and answers what it says', async () => {
    const { app } = testApp({
      showLinks: (call) => {
        assert.equal(call.accountId, 'good-1');
        assert.equal(call.body.item.subject, 'Hello');
        return Promise.resolve({ links: [], hidden: 2, mark: 'm' });
      },
    });
    const answer = await supertest(app).post('/api/item/links').set(signedIn).send({ item });
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, { links: [], hidden: 2, mark: 'm' });
    assert.equal(answer.headers['cache-control'], 'no-store');
  });

  it('takes pieces of a mail as bytes, empty ones too, and none that is larger or of another place', async () => {
    const heard: unknown[] = [];
    const { app } = testApp({
      handOverPart: ({ bytes, query, params }) => {
        heard.push([params['id'], query.at, query.size, bytes.length]);
        return Promise.resolve({ has: bytes.length, isWhole: true });
      },
    });
    const put = (query: string, bytes: Buffer) =>
      supertest(app)
        .put(`/api/filing/handed/part?${query}`)
        .set(signedIn)
        .type('application/octet-stream')
        .send(bytes);
    const { piece } = filingLimits;
    assert.equal((await put(`at=5&size=${5 + piece}`, Buffer.alloc(piece))).status, 200);
    assert.equal((await put('at=0&size=0', Buffer.alloc(0))).status, 200);
    assert.deepEqual(heard.splice(0), [
      ['part', 5, 5 + piece, piece],
      ['part', 0, 0, 0],
    ]);
    const beyond = `at=0&size=${filingLimits.bytes + 1}`;
    for (const query of ['at=-1&size=1', 'at=x&size=1', 'size=1', beyond]) {
      const answer = await put(query, Buffer.alloc(1));
      assert.equal(answer.status, 400, query);
    }
    const large = await put('at=0&size=9', Buffer.alloc(piece + 1));
    assert.equal(Problem.parse(large.body).reason, 'entity.too.large');
    assert.deepEqual(heard, []);
  });

  it('tells the service which language the caller reads, English where it is none of ours', async () => {
    const heard: string[] = [];
    const { app } = testApp({
      showLinks: (call) => {
        heard.push(call.language);
        return Promise.resolve({ links: [], hidden: 0, mark: null });
      },
    });
    for (const language of ['de-AT', 'en-GB', 'fr-CH', 'it', 'nl', 'de;q=0.3, en;q=0.9']) {
      await supertest(app)
        .post('/api/item/links')
        .set(signedIn)
        .set('Accept-Language', language)
        .send({ item });
    }
    assert.deepEqual(heard, ['de', 'en', 'fr', 'it', 'en', 'en']);
  });

  it('names every part of a request that is wrong, without repeating what was sent', async () => {
    const { app } = testApp({});
    const answer = await supertest(app)
      .post('/api/item/links')
      .set(signedIn)
      .send({ item: { ...item, kind: 'secret-word', subject: 7 } });
    const problem = Problem.parse(answer.body);
    assert.equal(answer.status, 400);
    assert.deepEqual(problem.fields?.map(({ path }) => path).sort(), ['item.kind', 'item.subject']);
    assert.ok(!JSON.stringify(answer.body).includes('secret-word'));
  });

  for (const kind of errorKinds) {
    it(`answers ${kind} with its status, as problem+json`, async () => {
      const { app } = testApp({
        showLinks: () =>
          Promise.reject(new AppError(kind, 'A sentence.', { reason: 'why', retryAfter: 3 })),
      });
      const answer = await supertest(app).post('/api/item/links').set(signedIn).send({ item });
      assert.equal(answer.status, errorStatus[kind]);
      assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/);
      assert.equal(answer.headers['retry-after'], '3');
      const problem = Problem.parse(answer.body);
      assert.deepEqual([problem.kind, problem.title, problem.reason], [kind, 'A sentence.', 'why']);
    });
  }

  it('tells nothing of a defect but the id under which the log knows it', async () => {
    const { app, lines } = testApp({
      showLinks: () => Promise.reject(new TypeError('password is hunter2')),
    });
    const answer = await supertest(app)
      .post('/api/item/links')
      .set(signedIn)
      .set('x-correlation-id', 'from-the-pane-1')
      .send({ item });
    const problem = Problem.parse(answer.body);
    assert.equal(answer.status, 500);
    assert.equal(problem.kind, 'defect');
    assert.equal(problem.correlationId, 'from-the-pane-1');
    assert.ok(!JSON.stringify(answer.body).includes('hunter2'));
    assert.ok(
      lines.some(
        (line) => line['level'] === 50 && JSON.stringify(line).includes('from-the-pane-1'),
      ),
    );
  });

  it('makes a new correlation id where the caller’s could write into the log', async () => {
    const { app } = testApp({});
    const answer = await supertest(app).get('/health').set('x-correlation-id', 'a b{"x":1}');
    assert.match(answer.headers['x-correlation-id'] ?? '', /^[0-9a-f-]{36}$/);
  });

  for (const [what, body, status] of [
    ['broken JSON', '{"item":', 400],
    ['a JSON text that is no object', '7', 400],
    ['a body over a megabyte', JSON.stringify({ item: 'x'.repeat(1_100_000) }), 400],
    ['no body', '', 400],
  ] as const) {
    it(`answers ${what} with a problem`, async () => {
      const { app } = testApp({});
      const answer = await supertest(app)
        .post('/api/item/links')
        .set(signedIn)
        .set('Content-Type', 'application/json')
        .send(body);
      assert.equal(answer.status, status);
      assert.equal(Problem.parse(answer.body).kind, 'invalid-input');
    });
  }

  it('answers an unknown address with a problem', async () => {
    const { app } = testApp({});
    const answer = await supertest(app).get('/api/nothing');
    assert.equal(answer.status, 404);
    assert.equal(Problem.parse(answer.body).reason, 'no-route');
  });

  it('limits one account without limiting another', async () => {
    const { app } = testApp(
      { unpairMailbox: () => Promise.resolve({}) },
      { rates: { perAccount: 3, perAddress: 1000 } },
    );
    const call = (token: string) =>
      supertest(app).delete('/api/session/pair').set('Authorization', `Bearer ${token}`);
    for (let n = 0; n < 3; n++) assert.equal((await call('good-1')).status, 200);
    const refused = await call('good-1');
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers['retry-after']) > 0);
    assert.equal((await call('good-2')).status, 200);
  });

  it('limits sign-ins by address, whatever session they claim to have', async () => {
    const { app } = testApp(
      { signIn: () => Promise.reject(new AppError('not-signed-in', 'No.')) },
      { rates: { perAccount: 1000, perAddress: 2 } },
    );
    const call = (n: number) =>
      supertest(app)
        .post('/api/session')
        .set('Authorization', `Bearer good-${n}`)
        .send({ exchangeToken: 'x' });
    assert.deepEqual(
      [(await call(1)).status, (await call(2)).status, (await call(3)).status],
      [401, 401, 429],
    );
  });

  it('logs it as no failure when the caller goes away before the answer', async () => {
    const leaving = Promise.withResolvers<unknown>();
    const { app, lines } = testApp({
      showLinks: async ({ signal }) => {
        leaving.resolve(null);
        await once(signal, 'abort');
        throw new AppError('unavailable', 'The request was cancelled.', { reason: 'cancelled' });
      },
    });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const caller = new AbortController();
    const asked = fetch(`http://127.0.0.1:${port}/api/item/links`, {
      method: 'POST',
      headers: { ...signedIn, 'Content-Type': 'application/json' },
      body: JSON.stringify({ item }),
      signal: caller.signal,
    });
    await leaving.promise;
    caller.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    const messages = () => lines.map(({ msg }) => msg);
    await until('it is logged', messages, (said) => said.includes('request cancelled'));
    const debug = 20;
    assert.deepEqual(
      lines.filter(({ level }) => (level as number) > debug),
      [],
    );
  });

  it('logs no body, no header, no query and no secret', async () => {
    const { app, lines } = testApp({
      pairMailbox: () =>
        Promise.reject(new AppError('not-signed-in', 'No.', { reason: 'wrong-login' })),
    });
    await supertest(app)
      .post('/api/session/pair?q=query-secret')
      .set('Authorization', 'Bearer header-secret')
      .send({
        exchangeToken: 'token-secret',
        login: 'login-secret',
        password: 'password-secret',
        mailboxName: 'x',
      });
    assert.ok(lines.length > 0);
    assert.ok(!JSON.stringify(lines).includes('secret'), JSON.stringify(lines));
  });
});

describe('the API’s description', () => {
  it('is an OpenAPI 3.1 document with every route and no dangling reference', async () => {
    const { app } = testApp({});
    const { body } = (await supertest(app).get('/api/openapi.json')) as { body: unknown };
    const document = z
      .object({
        openapi: z.literal('3.1.1'),
        paths: z.record(
          z.string(),
          z.record(z.string(), z.object({ operationId: z.string() }).loose()),
        ),
        components: z.object({ schemas: z.record(z.string(), z.unknown()) }).loose(),
      })
      .loose()
      .parse(body);
    const operations = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    assert.deepEqual(operations.sort(), Object.keys(routes).sort());
    for (const [, id] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      assert.ok(document.components.schemas[id ?? ''], id);
    }
  });

  it('comes as a page to read, with every route on it', async () => {
    const { app } = testApp({});
    const { text } = await supertest(app).get('/api/docs');
    for (const route of Object.values<Route>(routes)) {
      assert.ok(text.includes(route.path.replace(/:(\w+)/g, '{$1}')), route.path);
    }
    assert.ok(!text.includes('<script'));
  });
});

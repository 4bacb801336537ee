import assert from 'node:assert/strict';
import type { Api } from '../../addin/api.ts';
import { createApi } from '../../addin/api.ts';
import { PaneError } from '../../addin/PaneError.ts';
import type { Session } from '../../shared/Session.ts';
import type { Arrived, Reply } from './scriptedServer.ts';
import { scriptedServer } from './scriptedServer.ts';

type Server = Awaited<ReturnType<typeof scriptedServer>>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const session = (token: string): Session => ({
  token,
  expiresAt: '2026-11-21T12:00:00Z',
  user: { id: '7', name: 'Eva Berg', company: '10', companyName: 'Muster GmbH' },
  erp: { name: 'Demo', kinds: [] },
});
const json = (value: unknown, status = 200): Reply => ({ status, body: JSON.stringify(value) });
const problem = (status: number, kind: string, more: object = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: `urn:erp-link:${kind}`,
    title: 'A sentence.',
    status,
    kind,
    correlationId: 'from-the-server',
    ...more,
  }),
});

const search = { text: 'müller', kinds: [], limit: 5 };
const found = { records: [], more: false };

describe('the pane’s calls to the backend', () => {
  let server: Server | undefined;

  async function start(
    answer: (arrived: Arrived, all: readonly Arrived[]) => Reply | null,
    settings: { timeout?: number; identityToken?: () => Promise<string> } = {},
  ): Promise<{ api: Api; arrived: Arrived[] }> {
    server = await scriptedServer(answer);
    const api = createApi({
      origin: server.origin,
      language: 'de',
      mailboxName: 'Eva Berg',
      identityToken: settings.identityToken ?? (() => Promise.resolve('exchange-token')),
      timeout: settings.timeout ?? 5_000,
    });
    return { api, arrived: server.arrived };
  }

  const paths = (arrived: readonly Arrived[]) =>
    arrived.map(({ method, path }) => `${method} ${path}`);

  /** Signs in and answers everything else as said. */
  const signedIn =
    (answer: (arrived: Arrived, all: readonly Arrived[]) => Reply | null) =>
    (arrived: Arrived, all: readonly Arrived[]) =>
      arrived.path === '/api/session' ? json(session(`s${all.length}`)) : answer(arrived, all);

  async function failure(work: Promise<unknown>): Promise<PaneError> {
    const error: unknown = await work.then(
      () => assert.fail('It did not fail.'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof PaneError, String(error));
    return error;
  }

  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  it('exchanges the identity token first and sends the session with every call', async () => {
    const { api, arrived } = await start(signedIn(() => json(found)));
    assert.deepEqual(await api.call('searchRecords', search), found);
    assert.deepEqual(paths(arrived), ['POST /api/session', 'POST /api/records/search']);
    assert.deepEqual(
      arrived.map(({ headers, body }) => [headers['authorization'], body]),
      [
        [undefined, { exchangeToken: 'exchange-token' }],
        ['Bearer s1', search],
      ],
    );
  });

  it('sends the pane’s language and a correlation id of its own with every call', async () => {
    const { api, arrived } = await start(signedIn(() => json(found)));
    await api.call('searchRecords', search);
    await api.call('searchRecords', search);
    const ids = arrived.map(({ headers }) => headers['x-correlation-id'] ?? '');
    assert.ok(
      ids.every((id) => uuid.test(id)),
      ids.join(),
    );
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(arrived.every(({ headers }) => headers['accept-language'] === 'de'));
  });

  it('signs in once for calls that start together', async () => {
    const { api, arrived } = await start(signedIn(() => json(found)));
    await Promise.all([1, 2, 3].map(() => api.call('searchRecords', search)));
    assert.equal(arrived.filter(({ path }) => path === '/api/session').length, 1);
  });

  it('signs in again once, silently, when the session has ended, for reads and writes', async () => {
    const { api, arrived } = await start(
      signedIn(({ headers }) =>
        headers.authorization === 'Bearer s1'
          ? problem(401, 'not-signed-in', { reason: 'session-expired' })
          : json({ id: 'l1' }),
      ),
    );
    assert.deepEqual(await api.call('unlinkItem', undefined, { id: 'l1' }), { id: 'l1' });
    assert.deepEqual(paths(arrived), [
      'POST /api/session',
      'DELETE /api/links/l1',
      'POST /api/session',
      'DELETE /api/links/l1',
    ]);
    assert.equal(arrived[1]?.headers['x-correlation-id'], arrived[3]?.headers['x-correlation-id']);
  });

  it('shares one new sign-in among calls that find the session ended together', async () => {
    let ended = false;
    const { api, arrived } = await start(
      signedIn(({ headers }) =>
        ended && headers.authorization === 'Bearer s1'
          ? problem(401, 'not-signed-in', { reason: 'session-expired' })
          : json(found),
      ),
    );
    await api.call('searchRecords', search);
    ended = true;
    await Promise.all([1, 2, 3, 4].map(() => api.call('searchRecords', search)));
    assert.equal(arrived.filter(({ path }) => path === '/api/session').length, 2);
  });

  it('gives up when the new session is refused as well', async () => {
    const { api, arrived } = await start(
      signedIn(() => problem(401, 'not-signed-in', { reason: 'session-expired' })),
    );
    const error = await failure(api.call('searchRecords', search));
    assert.equal(error.kind, 'not-signed-in');
    assert.equal(arrived.length, 4);
  });

  it('tells first contact apart and pairs with login and password', async () => {
    let paired = false;
    const { api, arrived } = await start(({ path }) => {
      if (path === '/api/session/pair') paired = true;
      return paired ? json(session('s')) : problem(401, 'not-signed-in', { reason: 'not-paired' });
    });
    const error = await failure(api.signIn());
    assert.deepEqual([error.kind, error.reason], ['not-signed-in', 'not-paired']);
    assert.equal((await api.pair('eva', 'secret')).user.name, 'Eva Berg');
    assert.deepEqual(arrived[1]?.body, {
      exchangeToken: 'exchange-token',
      login: 'eva',
      password: 'secret',
      mailboxName: 'Eva Berg',
    });
  });

  it('passes on why Outlook gave no identity token', async () => {
    const refused = new PaneError('not-allowed', 'no', { reason: 'identityToken-permission' });
    const { api, arrived } = await start(() => json({}), {
      identityToken: () => Promise.reject(refused),
    });
    assert.equal(await failure(api.call('searchRecords', search)), refused);
    assert.equal(arrived.length, 0);
  });

  it('turns problem+json into a typed error', async () => {
    const { api } = await start(
      signedIn(() =>
        problem(429, 'too-many-requests', {
          reason: 'rate',
          retryAfter: 12,
          fields: [{ path: 'text', expected: 'less' }],
        }),
      ),
    );
    const error = await failure(api.call('searchRecords', search));
    assert.deepEqual(
      [error.kind, error.reason, error.message, error.retryAfter, error.correlationId],
      ['too-many-requests', 'rate', 'A sentence.', 12, 'from-the-server'],
    );
    assert.deepEqual(error.fields, [{ path: 'text', expected: 'less' }]);
  });

  for (const [status, kind] of [
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [500, 'bad-answer'],
    [418, 'bad-answer'],
  ] as const) {
    it(`knows a ${status} that is not the backend’s own by its status alone`, async () => {
      const { api } = await start(signedIn(() => ({ status, body: '<html>proxy</html>' })));
      const error = await failure(api.call('searchRecords', search));
      assert.deepEqual([error.kind, error.reason], [kind, 'not-our-answer']);
      assert.match(error.correlationId ?? '', uuid);
    });
  }

  it('reads Retry-After where the answer is not the backend’s own', async () => {
    const { api } = await start(
      signedIn(() => ({ status: 429, headers: { 'retry-after': '30' }, body: '' })),
    );
    assert.equal((await failure(api.call('searchRecords', search))).retryAfter, 30);
  });

  for (const [what, body] of [
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['another shape', '{"records": "none"}'],
    ['a field missing', '{"records": []}'],
    ['null', 'null'],
  ] as const) {
    it(`refuses an answer that is ${what} as bad-answer`, async () => {
      const { api } = await start(signedIn(() => ({ body })));
      const error = await failure(api.call('searchRecords', search));
      assert.equal(error.kind, 'bad-answer');
      assert.match(error.correlationId ?? '', uuid);
    });
  }

  it('ends a call that takes too long as unavailable', async () => {
    const { api } = await start(
      signedIn(() => null),
      { timeout: 60 },
    );
    const error = await failure(api.call('searchRecords', search));
    assert.deepEqual([error.kind, error.reason], ['unavailable', 'timeout']);
  });

  it('says unavailable when nobody listens, and sends a write only once', async () => {
    const { api, arrived } = await start(
      signedIn(({ path }) => (path === '/api/links' ? problem(503, 'unavailable') : json(found))),
    );
    const ref = { company: '1', kind: 'order', key: '1' };
    const item = {
      kind: 'mail' as const,
      internetMessageId: '<1@mail.example>',
      mark: null,
      itemId: null,
      conversationId: null,
      subject: '',
    };
    await failure(api.call('linkItem', { item, records: [ref] }));
    assert.equal(paths(arrived).filter((path) => path === 'POST /api/links').length, 1);
    await server?.close();
    const error = await failure(api.call('searchRecords', search));
    assert.deepEqual([error.kind, error.reason], ['unavailable', 'no-connection']);
  });

  it('ends at once when the caller gives up, before and while it waits', async () => {
    const { api, arrived } = await start(signedIn(() => null));
    await api.signIn();
    const ending = new AbortController();
    const call = api.call('searchRecords', search, { signal: ending.signal });
    while (arrived.length < 2) await new Promise((turn) => setImmediate(turn));
    ending.abort();
    await assert.rejects(call, { name: 'AbortError' });
    await assert.rejects(api.call('searchRecords', search, { signal: AbortSignal.abort() }), {
      name: 'AbortError',
    });
    assert.equal(arrived.length, 2);
  });

  it('leaves a shared sign-in running when one of its callers gives up', async () => {
    let go: (token: string) => void = () => undefined;
    const token = new Promise<string>((resolve) => (go = resolve));
    const { api } = await start(
      signedIn(() => json(found)),
      { identityToken: () => token },
    );
    const ending = new AbortController();
    const given = api.call('searchRecords', search, { signal: ending.signal });
    const kept = api.call('searchRecords', search);
    ending.abort();
    await assert.rejects(given, { name: 'AbortError' });
    go('exchange-token');
    assert.deepEqual(await kept, found);
  });

  it('follows no redirect, which would carry the session away', async () => {
    const { api, arrived } = await start(
      signedIn(({ path }) =>
        path === '/elsewhere'
          ? json(found)
          : { status: 307, headers: { location: '/elsewhere' }, body: '' },
      ),
    );
    assert.equal((await failure(api.call('searchRecords', search))).kind, 'unavailable');
    assert.ok(arrived.every(({ path }) => path !== '/elsewhere'));
  });

  it('puts an id into the path whatever characters it has', async () => {
    const { api, arrived } = await start(signedIn(() => json({ id: 'a/b?c' })));
    await api.call('unlinkItem', undefined, { id: 'a/b?c' });
    assert.equal(arrived[1]?.path, '/api/links/a%2Fb%3Fc');
  });

  it('forgets the session when the mailbox is untied', async () => {
    const { api, arrived } = await start(signedIn(() => json({})));
    await api.unpair();
    await failure(api.call('searchRecords', search));
    assert.deepEqual(paths(arrived).slice(0, 3), [
      'POST /api/session',
      'DELETE /api/session/pair',
      'POST /api/session',
    ]);
  });
});

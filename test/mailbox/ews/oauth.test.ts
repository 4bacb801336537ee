import assert from 'node:assert/strict';
import { getFolder } from '../../../server/mailbox/ews/operations/getFolder.ts';
import { envelopes } from './envelopes.ts';
import { never } from './never.ts';
import { openMailbox } from './openMailbox.ts';
import { rejection } from './rejection.ts';
import { ScriptedServer, type Reply } from './ScriptedServer.ts';

const answer = {
  body: envelopes.answer(
    'GetFolder',
    envelopes.success(
      'GetFolder',
      '<m:Folders><t:Folder><t:FolderId Id="f"/></t:Folder></m:Folders>',
    ),
  ),
};
const request = { folders: [{ distinguished: 'inbox' }], shape: { base: 'IdOnly' } } as const;

/** An Exchange that takes tokens and a service that hands them out. */
async function world(token: (number: number) => Reply, refuse: (header: string) => boolean) {
  const tokens = await ScriptedServer.start((_, number) => token(number));
  const exchange = await ScriptedServer.start((seen) =>
    refuse(seen.headers.authorization ?? '') ? { status: 401 } : answer,
  );
  const mailbox = openMailbox(exchange.url, {
    credentials: {
      kind: 'client-credentials',
      tokenUrl: tokens.url,
      clientId: 'client',
      clientSecret: 'sécret&',
      scope: 'https://mail.example.com/.default',
    },
  });
  return {
    tokens,
    exchange,
    mailbox,
    async [Symbol.asyncDispose]() {
      await mailbox[Symbol.asyncDispose]();
      await exchange[Symbol.asyncDispose]();
      await tokens[Symbol.asyncDispose]();
    },
  };
}

const token = (number: number, seconds = 3600): Reply => ({
  type: 'application/json',
  body: JSON.stringify({
    access_token: `token-${number}`,
    token_type: 'Bearer',
    expires_in: seconds,
  }),
});

describe('OAuth client credentials', () => {
  it('fetch one token for all requests until shortly before its end', async () => {
    await using all = await world(token, () => false);
    const { mailbox, tokens, exchange } = all;
    await Promise.all([1, 2, 3].map(() => getFolder(mailbox.client, request, never)));
    assert.equal(tokens.seen.length, 1);
    const sent = new URLSearchParams(tokens.seen[0]?.body);
    assert.equal(sent.get('client_secret'), 'sécret&');
    assert.equal(sent.get('grant_type'), 'client_credentials');
    mailbox.clock.pass(3600 - 301);
    await getFolder(mailbox.client, request, never);
    assert.equal(tokens.seen.length, 1);
    mailbox.clock.pass(2);
    await getFolder(mailbox.client, request, never);
    assert.equal(tokens.seen.length, 2);
    assert.equal(exchange.seen.at(-1)?.headers.authorization, 'Bearer token-2');
  });

  it('fetch another one once where Exchange refuses it', async () => {
    await using all = await world(token, (header) => header === 'Bearer token-1');
    const [outcome] = await getFolder(all.mailbox.client, request, never);
    assert.equal(outcome?.state, 'done');
    assert.equal(all.tokens.seen.length, 2);
  });

  it('fetch another one once for all requests that were refused with the same', async () => {
    const [both, late] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    await using tokens = await ScriptedServer.start((_, number) => token(number));
    // Two requests with a token that was good until now; one is refused only when the other has a new one already.
    await using exchange = await ScriptedServer.start(({ headers }, number) => {
      if (number === 1 || headers.authorization !== 'Bearer token-1') return answer;
      if (number === 3) both.resolve(undefined);
      return async (response) => {
        await (number === 2 ? both : late).promise;
        response.writeHead(401).end();
      };
    });
    const secret = { clientId: 'client', clientSecret: 's', scope: 'x' };
    const credentials = { kind: 'client-credentials', tokenUrl: tokens.url, ...secret } as const;
    await using mailbox = openMailbox(exchange.url, { credentials });
    await getFolder(mailbox.client, request, never);
    const [first, second] = [1, 2].map(() => getFolder(mailbox.client, request, never));
    const outcomes = await Promise.race([first, second]);
    assert.equal(outcomes?.[0]?.state, 'done');
    late.resolve(undefined);
    await Promise.all([first, second]);
    assert.equal(tokens.seen.length, 2);
  });

  it('give up where Exchange refuses the second one too', async () => {
    await using all = await world(token, () => true);
    const error = await rejection(getFolder(all.mailbox.client, request, never));
    assert.equal(error.kind, 'not-signed-in');
    assert.equal(all.exchange.seen.length, 2);
  });

  const troubles: [Reply, string][] = [
    [{ status: 401, body: '{"error":"invalid_client"}' }, 'not-signed-in'],
    [{ status: 400, body: '{"error":"invalid_scope"}' }, 'not-signed-in'],
    [{ status: 503, body: '' }, 'unavailable'],
    [(response) => void response.destroy(), 'unavailable'],
    [{ status: 200, body: '<html>' }, 'bad-answer'],
    [{ status: 200, body: '{"access_token":"a\\r\\nb"}' }, 'bad-answer'],
    [{ status: 302, headers: { location: 'https://elsewhere.example/' } }, 'bad-answer'],
    [{ status: 200, body: 'x'.repeat(2_000_000) }, 'bad-answer'],
  ];
  for (const [reply, kind] of troubles) {
    it(`say ${kind} where the sign-in service answers ${typeof reply === 'function' ? 'not at all' : JSON.stringify(reply).slice(0, 60)}`, async () => {
      await using all = await world(
        () => reply,
        () => false,
      );
      const error = await rejection(getFolder(all.mailbox.client, request, never));
      assert.equal(error.kind, kind);
      assert.equal(all.exchange.seen.length, 0);
      assert.match(String(error.reason), /^oauth-/, 'it is known that nothing was sent');
      assert.doesNotMatch(JSON.stringify(error), /sécret/);
    });
  }
});

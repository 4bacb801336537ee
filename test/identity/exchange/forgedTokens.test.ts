import assert from 'node:assert/strict';
import { createHmac, createPublicKey } from 'node:crypto';
import { countSockets } from './countSockets.ts';
import { exchangeWorld } from './exchangeWorld.ts';
import type { ExchangeWorld } from './exchangeWorld.ts';
import { refused } from './refused.ts';

type Row = [title: string, reason: string, forge: (world: ExchangeWorld) => string];

const misshapen: Row[] = [
  ['is empty', 'token-malformed', () => ''],
  ['has two parts', 'token-malformed', (w) => w.token().split('.').slice(0, 2).join('.')],
  ['has four parts', 'token-malformed', (w) => `${w.token()}.e30`],
  ['has an empty signature', 'token-malformed', (w) => w.token().replace(/[^.]+$/, '')],
  ['has a line break at its end', 'token-malformed', (w) => `${w.token()}\n`],
  ['has base64 padding', 'token-malformed', (w) => w.token().replace('.', '=.')],
  ['has a character outside base64url', 'token-malformed', (w) => w.token().replace('.', '!.')],
  ['has a header that is not JSON', 'token-malformed', (w) => w.token({ header: '{typ:JWT}' })],
  ['has a header that is a list', 'token-malformed', (w) => w.token({ header: '["JWT"]' })],
  ['has a payload that is not JSON', 'token-malformed', (w) => w.token({ payload: 'aud' })],
  ['has a payload that is null', 'token-malformed', (w) => w.token({ payload: 'null' })],
  [
    'has a payload that is not UTF-8',
    'token-malformed',
    (w) => w.token({ payload: Buffer.from('{"aud":"\xff"}', 'latin1') }),
  ],
  [
    'is longer than 8 KB, signed or not',
    'token-too-large',
    (w) => w.token({ payload: { more: 'x'.repeat(8_192) } }),
  ],
];

const wrongHeader: Row[] = [
  ['has no typ', 'token-type', (w) => w.token({ header: { typ: undefined } })],
  ['has another typ', 'token-type', (w) => w.token({ header: { typ: 'at+jwt' } })],
  ['has alg none', 'token-algorithm', (w) => w.token({ header: { alg: 'none' } })],
  ['has alg None', 'token-algorithm', (w) => w.token({ header: { alg: 'None' } })],
  ['has no alg', 'token-algorithm', (w) => w.token({ header: { alg: undefined } })],
  ['has alg in lower case', 'token-algorithm', (w) => w.token({ header: { alg: 'rs256' } })],
  ['has alg RS512', 'token-algorithm', (w) => w.token({ header: { alg: 'RS512' } })],
  ['has alg PS256', 'token-algorithm', (w) => w.token({ header: { alg: 'PS256' } })],
  ['has alg as a list', 'token-algorithm', (w) => w.token({ header: { alg: ['RS256'] } })],
  ['is HS256 with the public key as its secret', 'token-algorithm', hmacWithPublicKey],
  ['has a jwk', 'token-own-key', (w) => w.token({ header: { jwk: publicJwk(w) } })],
  ['has a jku', 'token-own-key', (w) => w.token({ header: { jku: w.amurl } })],
  ['has an x5u', 'token-own-key', (w) => w.token({ header: { x5u: w.amurl } })],
  [
    'has an x5c, signed with the key in it',
    'token-own-key',
    (w) => w.token({ header: { x5c: [w.otherKey.certificate] }, signer: w.otherKey }),
  ],
  ['has a crit', 'token-critical-header', (w) => w.token({ header: { crit: ['b64'], b64: true } })],
  ['has no x5t', 'token-thumbprint', (w) => w.token({ header: { x5t: undefined } })],
  ['has an empty x5t', 'token-thumbprint', (w) => w.token({ header: { x5t: '' } })],
  ['has an x5t that is a number', 'token-thumbprint', (w) => w.token({ header: { x5t: 7 } })],
  [
    'has an x5t of another length',
    'token-thumbprint',
    (w) => w.token({ header: { x5t: Buffer.alloc(32).toString('base64url') } }),
  ],
  [
    'has an x5t with a foreign character',
    'token-thumbprint',
    (w) => w.token({ header: { x5t: `${w.key.x5t} ` } }),
  ],
];

const wrongContext: Row[] = [
  ['has no appctx', 'token-context', (w) => w.token({ payload: { appctx: undefined } })],
  ['has an appctx that is a list', 'token-context', (w) => w.token({ payload: { appctx: [] } })],
  [
    'has an appctx that is not JSON',
    'token-context',
    (w) => w.token({ payload: { appctx: 'V1' } }),
  ],
  ['has an appctx that is null', 'token-context', (w) => w.token({ payload: { appctx: 'null' } })],
  ['has no version', 'token-version', (w) => w.token({ context: { version: undefined } })],
  ['has another version', 'token-version', (w) => w.token({ context: { version: 'ExIdTok.V2' } })],
  ['has no amurl', 'token-source', (w) => w.token({ context: { amurl: undefined } })],
  ['has its amurl in a list', 'token-source', (w) => w.token({ context: { amurl: [w.amurl] } })],
  ['has no mailbox', 'token-mailbox', (w) => w.token({ context: { msexchuid: undefined } })],
  ['has an empty mailbox', 'token-mailbox', (w) => w.token({ context: { msexchuid: '' } })],
  [
    'has a mailbox that is an object',
    'token-mailbox',
    (w) => w.token({ context: { msexchuid: {} } }),
  ],
  [
    'has a mailbox with a blank',
    'token-mailbox',
    (w) => w.token({ context: { msexchuid: 'a b' } }),
  ],
  [
    'has its mailbox outside of appctx only',
    'token-mailbox',
    (w) => w.token({ payload: { msexchuid: w.mailboxUid }, context: { msexchuid: undefined } }),
  ],
];

const wrongAudience: Row[] = [
  ['has no aud', 'token-audience', (w) => w.token({ payload: { aud: undefined } })],
  [
    'is for another add-in',
    'token-audience',
    (w) => w.token({ payload: { aud: 'https://other.example.com/pane.html' } }),
  ],
  [
    'is for another page of the add-in',
    'token-audience',
    (w) => w.token({ payload: { aud: 'https://addin.example.com/compose.html' } }),
  ],
  [
    'is for the address with a slash more',
    'token-audience',
    (w) => w.token({ payload: { aud: `${w.audience}/` } }),
  ],
  [
    'is for the address in capitals',
    'token-audience',
    (w) => w.token({ payload: { aud: w.audience.toUpperCase() } }),
  ],
  ['has its aud in a list', 'token-audience', (w) => w.token({ payload: { aud: [w.audience] } })],
  [
    'has the metadata address as aud',
    'token-audience',
    (w) => w.token({ payload: { aud: w.amurl } }),
  ],
];

const wrongTimes: Row[] = [
  ['has no nbf', 'token-times', (w) => w.token({ payload: { nbf: undefined } })],
  ['has no exp', 'token-times', (w) => w.token({ payload: { exp: undefined } })],
  ['has a word for exp', 'token-times', (w) => w.token({ payload: { exp: 'never' } })],
  ['has a date for exp', 'token-times', (w) => w.token({ payload: { exp: '2099-01-01' } })],
  ['has a negative nbf', 'token-times', (w) => w.token({ payload: { nbf: -1 } })],
  ['has true for exp', 'token-times', (w) => w.token({ payload: { exp: true } })],
  ['never ends', 'token-times', (w) => w.token({ payload: neverEnding(w) })],
  [
    'ends before it begins',
    'token-times',
    (w) => w.token({ payload: { nbf: w.seconds() + 10, exp: w.seconds() - 10 } }),
  ],
  [
    'begins more than the skew from now',
    'token-not-yet-valid',
    (w) => w.token({ payload: { nbf: w.seconds() + 301 } }),
  ],
  [
    'ended as long as the skew ago',
    'token-expired',
    (w) => w.token({ payload: { nbf: w.seconds() - 900, exp: w.seconds() - 300 } }),
  ],
];

/** These name a configured server and pass every other rule, so the key is asked for: once. */
const wrongSignature: Row[] = [
  ['is signed with a key of the forger', 'signature-wrong', (w) => w.token({ signer: w.otherKey })],
  ['was altered after signing', 'signature-wrong', altered],
  ['has a shortened signature', 'signature-wrong', (w) => w.token().slice(0, -6)],
  ['has the signature of another token', 'signature-wrong', swapped],
  [
    'is signed with a key that the server does not list',
    'signing-key-unknown',
    (w) => w.token({ header: { x5t: w.otherKey.x5t }, signer: w.otherKey }),
  ],
];

describe('exchangeTokenVerifier: forged and broken tokens', () => {
  let world: ExchangeWorld;
  before(async () => (world = await exchangeWorld()));
  beforeEach(() => {
    world.server.serve(world.key);
  });
  after(() => world.server.stop());

  const unfetched = [misshapen, wrongHeader, wrongContext, wrongAudience, wrongTimes].flat();
  for (const [title, reason, forge] of unfetched) {
    it(`refuses a token that ${title}, and asks no server`, async () => {
      const sockets = await countSockets(async () => {
        const error = await refused(world.verifier().verify(forge(world)));
        assert.deepEqual([error.kind, error.reason], ['not-signed-in', reason]);
      });
      assert.equal(sockets, 0);
    });
  }

  for (const [title, reason, forge] of wrongSignature) {
    it(`refuses a token that ${title}`, async () => {
      const error = await refused(world.verifier().verify(forge(world)));
      assert.deepEqual([error.kind, error.reason], ['not-signed-in', reason]);
      assert.equal(world.server.requests.length, 1);
    });
  }

  it('refuses a right token as soon as any one of its characters is another', async () => {
    const verifier = world.verifier();
    const token = world.token();
    await verifier.verify(token);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      await refused(verifier.verify(token.slice(0, at) + other + token.slice(at + 1)));
    }
    assert.equal(world.server.requests.length, 1);
  });

  it('says nothing of the token in its errors', async () => {
    const token = world.token({ signer: world.otherKey });
    const error = await refused(world.verifier().verify(token));
    const said = JSON.stringify([error.message, error.details, String(error.cause)]);
    assert.ok(!said.includes(world.mailboxUid));
    for (const part of token.split('.')) assert.ok(!said.includes(part));
  });

  it('tells the administrator which plain address a token claimed, and no other text', async () => {
    const claimed = async (amurl: string): Promise<unknown> =>
      (await refused(world.verifier().verify(world.token({ context: { amurl } })))).details[
        'claimed'
      ];
    const plain = 'https://mail.example.com:443/autodiscover/metadata/json/1';
    assert.equal(await claimed(plain), plain);
    assert.equal(await claimed('https://user:word@mail.example.com/'), 'not a plain https address');
    assert.equal(await claimed('https://mail.example.com/\n[error]'), 'not a plain https address');
  });
});

/** The classic confusion: a verifier that believes `alg` takes the public key for an HMAC secret. */
function hmacWithPublicKey(world: ExchangeWorld): string {
  const [header, payload] = world.token({ header: { alg: 'HS256' } }).split('.');
  const pem = createPublicKey(world.key.privateKey).export({ type: 'spki', format: 'pem' });
  const signed = `${String(header)}.${String(payload)}`;
  return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
}

function publicJwk(world: ExchangeWorld): unknown {
  return createPublicKey(world.key.privateKey).export({ format: 'jwk' });
}

/** JSON can write a number that JavaScript reads as Infinity. */
function neverEnding(world: ExchangeWorld): string {
  const appctx = { msexchuid: world.mailboxUid, version: 'ExIdTok.V1', amurl: world.amurl };
  const claims = JSON.stringify({ aud: world.audience, nbf: 0, appctx });
  return claims.replace('"nbf":0', '"nbf":0,"exp":1e999');
}

function altered(world: ExchangeWorld): string {
  const [header, , signature] = world.token().split('.');
  const other = world.token({ context: { msexchuid: 'someone-else' } }).split('.')[1];
  return [header, other, signature].join('.');
}

function swapped(world: ExchangeWorld): string {
  const other = world.token({ context: { msexchuid: 'someone-else' } }).split('.')[2];
  return world.token().replace(/[^.]+$/, String(other));
}

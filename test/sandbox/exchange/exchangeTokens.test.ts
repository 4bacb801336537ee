import assert from 'node:assert/strict';
import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import type { ExchangeKey } from '../../../server/sandbox/exchange/ExchangeKey.ts';
import { keyMetadata } from '../../../server/sandbox/exchange/keyMetadata.ts';
import { makeExchangeKey } from '../../../server/sandbox/exchange/makeExchangeKey.ts';
import { signIdentityToken } from '../../../server/sandbox/exchange/signIdentityToken.ts';
import { decodeJwt } from 'jose';
import { ExchangeWorld } from './ExchangeWorld.ts';

const now = Date.UTC(2026, 10, 20);
const amurl = 'https://mail.example.com:443/autodiscover/metadata/json/1';
const exchange = '00000002-0000-0ff1-ce00-000000000000@mail.example.com';

describe('the emulated Exchange: identity', () => {
  let key: ExchangeKey;
  before(async () => (key = await makeExchangeKey(now)));

  it('is served by the emulated server itself: the keys to everybody, a token for each mailbox', async () => {
    const world = await ExchangeWorld.start({ keys: [key] });
    const { server } = world;
    const served: unknown = await (await fetch(server.amurl)).json();
    assert.deepEqual(served, keyMetadata([key], server.amurl));
    const token = await server.identityToken(
      'anna@example.com',
      'https://erp.example.com/pane.html',
    );
    const { appctx } = decodeJwt<{ appctx: { msexchuid: string; amurl: string } }>(token);
    assert.equal(appctx.msexchuid, world.exchange.mailbox('anna@example.com')?.guid);
    assert.equal(appctx.amurl, server.amurl);
    await world.close();
    const keyless = await ExchangeWorld.start();
    assert.equal((await fetch(keyless.server.amurl)).status, 404);
    await keyless.close();
  });

  it('signs tokens of the form Microsoft documents', async () => {
    const audience = 'https://addin.example.com/pane.html';
    const mailboxUid = '53e925fa-76ba-45e1-be0f-4ef08b59d389';
    const token = await signIdentityToken(key, { audience, amurl, mailboxUid, now });
    const [header, payload] = token.split('.').map(decode);
    assert.deepEqual(header, { typ: 'JWT', alg: 'RS256', x5t: key.x5t });
    assert.deepEqual(payload, {
      aud: audience,
      iss: exchange,
      nbf: '1795132800',
      exp: '1795161600',
      appctxsender: exchange,
      isbrowserhostedapp: 'true',
      appctx: { msexchuid: mailboxUid, version: 'ExIdTok.V1', amurl },
    });
  });

  it('publishes every key in use, in a document of the form Microsoft shows', () => {
    const document = keyMetadata([key, { x5t: 'old', certificate: 'MIIB' }], amurl);
    assert.deepEqual(document.keys[0], {
      usage: 'signing',
      keyinfo: { x5t: key.x5t },
      keyvalue: { type: 'x509Certificate', value: key.certificate },
    });
    assert.equal(document.keys.length, 2);
    assert.equal(document.issuer, exchange);
    assert.deepEqual(document.endpoints, [
      { location: amurl, protocol: 'OAuth2', usage: 'metadata' },
    ]);
  });

  it('has an Auth certificate like that of Exchange: self-signed, RSA 2048, five years', () => {
    const certificate = new X509Certificate(Buffer.from(key.certificate, 'base64'));
    assert.equal(certificate.subject, 'CN=Microsoft Exchange Server Auth Certificate');
    assert.ok(certificate.verify(certificate.publicKey));
    assert.ok(certificate.checkPrivateKey(key.privateKey));
    assert.equal(createPublicKey(key.privateKey).asymmetricKeyDetails?.modulusLength, 2048);
    assert.equal(certificate.validToDate.getUTCFullYear(), 2031);
    assert.equal(key.x5t, createHash('sha1').update(certificate.raw).digest('base64url'));
  });

  it('makes another key each time', async () => {
    assert.notEqual((await makeExchangeKey(now)).x5t, key.x5t);
  });
});

function decode(part: string, at: number): unknown {
  return at < 2 ? JSON.parse(Buffer.from(part, 'base64url').toString()) : part;
}

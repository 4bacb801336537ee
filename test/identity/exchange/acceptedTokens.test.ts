import assert from 'node:assert/strict';
import { keyMetadata } from '../../../server/sandbox/exchange/keyMetadata.ts';
import { signIdentityToken } from '../../../server/sandbox/exchange/signIdentityToken.ts';
import { exchangeWorld } from './exchangeWorld.ts';
import type { ExchangeWorld } from './exchangeWorld.ts';
import { refused } from './refused.ts';

describe('exchangeTokenVerifier: right tokens', () => {
  let world: ExchangeWorld;
  before(async () => (world = await exchangeWorld()));
  beforeEach(() => {
    world.server.serve(world.key);
  });
  after(() => world.server.stop());

  it('accepts what the emulated Exchange signs, from what it publishes', async () => {
    const { key, audience, amurl, mailboxUid, clock } = world;
    const token = await signIdentityToken(key, { audience, amurl, mailboxUid, now: clock.now() });
    assert.deepEqual(await world.verifier().verify(token), {
      key: `${mailboxUid} ${amurl}`,
      issuer: 'exchange',
    });
  });

  it('accepts a token for any add-in address of the list', async () => {
    const audiences = [world.audience, 'https://addin.example.com/new.html'];
    const verifier = world.verifier({ audiences });
    for (const aud of audiences) await verifier.verify(world.token({ payload: { aud } }));
  });

  it('accepts appctx as an object and as a JSON string, and finds the same mailbox', async () => {
    const { amurl, mailboxUid } = world;
    const appctx = JSON.stringify({ msexchuid: mailboxUid, version: 'ExIdTok.V1', amurl });
    const verifier = world.verifier();
    assert.deepEqual(
      await verifier.verify(world.token({ payload: { appctx } })),
      await verifier.verify(world.token()),
    );
  });

  it('accepts times as strings and as numbers', async () => {
    const [nbf, exp] = [world.seconds() - 60, world.seconds() + 60];
    const verifier = world.verifier();
    await verifier.verify(world.token({ payload: { nbf, exp } }));
    await verifier.verify(world.token({ payload: { nbf: String(nbf), exp: String(exp) } }));
    await verifier.verify(world.token({ payload: { nbf: nbf + 0.5, exp: exp + 0.5 } }));
  });

  it('accepts a token up to the skew before it begins and after it ended, and no longer', async () => {
    const now = world.seconds();
    const verifier = world.verifier({ clockSkewSeconds: 30 });
    const reasonOf = async (nbf: number, exp: number): Promise<string | undefined> =>
      (await refused(verifier.verify(world.token({ payload: { nbf, exp } })))).reason;

    await verifier.verify(world.token({ payload: { nbf: now + 30, exp: now + 99 } }));
    await verifier.verify(world.token({ payload: { nbf: now - 99, exp: now - 29 } }));
    assert.equal(await reasonOf(now + 31, now + 99), 'token-not-yet-valid');
    assert.equal(await reasonOf(now - 99, now - 30), 'token-expired');
  });

  it('takes no skew at all where the setting is nought', async () => {
    const now = world.seconds();
    const verifier = world.verifier({ clockSkewSeconds: 0 });
    await verifier.verify(world.token({ payload: { nbf: now, exp: now + 1 } }));
    const late = world.token({ payload: { nbf: now - 1, exp: now } });
    assert.equal((await refused(verifier.verify(late))).reason, 'token-expired');
  });

  it('accepts x5t as base64url and as base64, in the token and in the document', async () => {
    const base64 = Buffer.from(world.key.x5t, 'base64url').toString('base64');
    await world.verifier().verify(world.token({ header: { x5t: base64 } }));
    world.server.serve({ ...world.key, x5t: base64 });
    await world.verifier().verify(world.token());
  });

  it('pays no attention to kid and to claims it does not know', async () => {
    const token = world.token({ header: { kid: 'any' }, payload: { smtp: 'none', ver: 2 } });
    await world.verifier().verify(token);
  });

  it('gives another key to another mailbox, and to the same id on another server', async () => {
    const other = `${world.amurl}0`;
    const verifier = world.verifier({ amurls: [world.amurl, other] });
    const contexts = [{}, { msexchuid: 'someone-else' }, { amurl: other }];
    const keys = await Promise.all(
      contexts.map(async (context) => (await verifier.verify(world.token({ context }))).key),
    );
    assert.equal(new Set(keys).size, 3);
  });

  it('gives the same key every day, whatever key Exchange signs with', async () => {
    const first = await world.verifier().verify(world.token());
    world.clock.pass(86_400);
    world.server.serve(world.otherKey);
    const rolled = { header: { x5t: world.otherKey.x5t }, signer: world.otherKey };
    assert.deepEqual(await world.verifier().verify(world.token(rolled)), first);
  });

  it('reads a document with a byte order mark and with names in another case', async () => {
    const text = JSON.stringify(keyMetadata([world.key], world.amurl))
      .replace('keyinfo', 'keyInfo')
      .replace('keyvalue', 'keyValue')
      .replace('x509Certificate', 'x509certificate');
    world.server.serveText(`\ufeff${text}`);
    await world.verifier().verify(world.token());
  });

  it('uses the right key among keys of other uses, sick keys and namesakes', async () => {
    const [good] = keyMetadata([world.key], world.amurl).keys;
    const [stranger] = keyMetadata([world.otherKey], world.amurl).keys;
    const keys = [
      { ...good, usage: 'encryption' },
      { ...good, keyvalue: stranger?.keyvalue },
      good,
      { ...good, keyvalue: { type: 'x509Certificate', value: 'AAAA' } },
      { usage: 'signing' },
      'nonsense',
      null,
    ];
    world.server.serveText(JSON.stringify({ keys }));
    await world.verifier().verify(world.token());
  });
});

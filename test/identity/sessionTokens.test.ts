import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { SessionTokenSettings } from '../../server/identity/SessionTokenSettings.ts';
import { sessionTokens } from '../../server/identity/sessionTokens.ts';
import { refused } from './exchange/refused.ts';
import { VirtualClock } from './exchange/VirtualClock.ts';

const key = { kid: '2026-11', secret: randomBytes(32) };
const settings: SessionTokenSettings = {
  keys: [key],
  issuer: 'https://erp-link.example.com',
  audience: 'erp-link',
};

interface Forged {
  header?: Record<string, unknown>;
  payload?: Record<string, unknown>;
  secret?: Uint8Array;
}

describe('sessionTokens', () => {
  let clock: VirtualClock;
  beforeEach(() => (clock = new VirtualClock()));

  const tokens = (other: Partial<SessionTokenSettings> = {}) =>
    sessionTokens({ ...settings, ...other }, clock);

  async function reasonFor(token: string): Promise<string | undefined> {
    const error = await refused(tokens().verify(token));
    assert.equal(error.kind, 'not-signed-in');
    return error.reason;
  }

  /** A right session token but for what is said. */
  async function forge({
    header = {},
    payload = {},
    secret = key.secret,
  }: Forged): Promise<string> {
    const now = clock.now() / 1000;
    return new SignJWT({
      iss: settings.issuer,
      aud: settings.audience,
      sub: 'account-1',
      iat: now,
      exp: now + 60,
      ...payload,
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'erp-link-session+jwt', kid: key.kid, ...header })
      .sign(secret);
  }

  it('knows the account of a token it issued', async () => {
    const { token } = await tokens().issue('account-1');
    assert.deepEqual(await tokens().verify(token), { accountId: 'account-1' });
  });

  it('accepts what the forged tokens below start from', async () => {
    assert.deepEqual(await tokens().verify(await forge({})), { accountId: 'account-1' });
  });

  it('ends after 15 minutes, and says so when it is issued', async () => {
    const { token, expiresAt } = await tokens().issue('account-1');
    assert.equal(expiresAt, clock.now() + 900_000);
    clock.pass(899);
    await tokens().verify(token);
    clock.pass(1);
    assert.equal(await reasonFor(token), 'session-expired');
  });

  it('ends after the configured time', async () => {
    const { token } = await tokens({ lifetimeSeconds: 60 }).issue('account-1');
    clock.pass(60);
    assert.equal(await reasonFor(token), 'session-expired');
  });

  it('accepts the tokens of the key before, and signs with the new one', async () => {
    const newKey = { kid: '2026-12', secret: randomBytes(48) };
    const before = await tokens().issue('account-1');
    const rotated = tokens({ keys: [newKey, key] });
    await rotated.verify(before.token);
    const after = await rotated.issue('account-1');
    await tokens({ keys: [newKey] }).verify(after.token);
    assert.equal(await reasonFor(after.token), 'session-invalid');
  });

  it('refuses the tokens of a key that was taken out', async () => {
    const { token } = await tokens().issue('account-1');
    const replaced = tokens({ keys: [{ kid: '2026-12', secret: randomBytes(32) }] });
    assert.equal((await refused(replaced.verify(token))).reason, 'session-invalid');
  });

  const forgeries: [title: string, forge: () => Promise<string> | string][] = [
    ['is empty', () => ''],
    ['is no token', () => 'a.b.c'],
    ['is too long', () => forge({ payload: { more: 'x'.repeat(2_048) } })],
    ['is signed with another key of the same name', () => forge({ secret: randomBytes(32) })],
    ['names a key that is not known', () => forge({ header: { kid: 'other' } })],
    ['names no key', () => forge({ header: { kid: undefined } })],
    ['names a key by a built-in word', () => forge({ header: { kid: '__proto__' } })],
    ['has alg none', unsecured],
    ['has alg HS512', () => forge({ header: { alg: 'HS512' }, secret: key.secret })],
    ['has another type', () => forge({ header: { typ: 'JWT' } })],
    ['has no type', () => forge({ header: { typ: undefined } })],
    ['is for another audience', () => forge({ payload: { aud: 'other' } })],
    ['is from another issuer', () => forge({ payload: { iss: 'https://other.example' } })],
    ['has no issuer', () => forge({ payload: { iss: undefined } })],
    ['has no account', () => forge({ payload: { sub: undefined } })],
    ['has an empty account', () => forge({ payload: { sub: '' } })],
    ['has an account that is an object', () => forge({ payload: { sub: {} } })],
    ['never ends', () => forge({ payload: { exp: undefined } })],
    ['does not say when it was issued', () => forge({ payload: { iat: undefined } })],
    ['begins later', () => forge({ payload: { nbf: clock.now() / 1000 + 1 } })],
    ['ended, and is signed with another key', expiredForgery],
  ];
  for (const [title, make] of forgeries) {
    it(`refuses a token that ${title}`, async () => {
      assert.equal(await reasonFor(await make()), 'session-invalid');
    });
  }

  it('refuses a token as soon as any one of its characters is another', async () => {
    const { token } = await tokens().issue('account-1');
    for (let at = 0; at < token.length; at += 1) {
      // Not B for A: the last character holds two bits that mean nothing (RFC 4648, 3.5).
      const other = token[at] === 'A' ? 'g' : 'A';
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      assert.equal(await reasonFor(changed), 'session-invalid');
    }
  });

  const wrong: [title: string, setting: string, settings: Partial<SessionTokenSettings>][] = [
    ['no key', 'keys', { keys: [] }],
    ['a key under 32 bytes', 'keys', { keys: [{ kid: 'a', secret: randomBytes(31) }] }],
    ['two keys of one name', 'keys', { keys: [key, { ...key, secret: randomBytes(32) }] }],
    ['a key without a name', 'keys', { keys: [{ ...key, kid: '' }] }],
    ['sessions of a day', 'lifetimeSeconds', { lifetimeSeconds: 86_400 }],
    ['sessions of no time', 'lifetimeSeconds', { lifetimeSeconds: 0 }],
  ];
  for (const [title, setting, other] of wrong) {
    it(`does not start with ${title}, and names the setting`, () => {
      assert.throws(() => tokens(other), { kind: 'not-configured', details: { setting } });
    });
  }

  function unsecured(): string {
    const [, payload] = new UnsecuredJWT({ sub: 'account-1' })
      .setIssuer(settings.issuer)
      .setAudience(settings.audience)
      .setIssuedAt(clock.now() / 1000)
      .setExpirationTime(clock.now() / 1000 + 60)
      .encode()
      .split('.');
    const header = { alg: 'none', typ: 'erp-link-session+jwt', kid: key.kid };
    return `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${String(payload)}.`;
  }

  /** Only a token of ours may be called expired: the word would tell a forger that its name is right. */
  function expiredForgery(): Promise<string> {
    const exp = clock.now() / 1000 - 1;
    return forge({ payload: { exp }, secret: randomBytes(32) });
  }
});

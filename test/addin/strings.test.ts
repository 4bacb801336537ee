import assert from 'node:assert/strict';
import { PaneError } from '../../addin/PaneError.ts';
import { en } from '../../addin/strings/en.ts';
import { sayError } from '../../addin/strings/sayError.ts';
import { sayReason } from '../../addin/strings/sayReason.ts';
import { fieldsEn } from '../../addin/strings/sync/fieldsEn.ts';
import { syncEn } from '../../addin/strings/sync/syncEn.ts';
import { errorKinds } from '../../shared/errorKinds.ts';
import { fieldTables } from '../../shared/records/fieldTables.ts';

describe('the names of the sync’s fields and choices', () => {
  it('are there for every field of its records, and every choice', () => {
    const [fields, choices]: object[] = [fieldsEn, syncEn.choices];
    for (const table of Object.values(fieldTables)) {
      for (const [field, { choices: those = [] }] of Object.entries(table)) {
        assert.ok(fields && field in fields, field);
        for (const choice of those) assert.ok(choices && choice in choices, choice);
      }
    }
  });
});

describe('errors in words', () => {
  it('has a sentence for every kind', () => {
    for (const kind of [...errorKinds, 'defect'] as const) {
      const said = sayError(new PaneError(kind, 'detail'), en);
      assert.equal(said, en.errors[kind]);
      assert.ok(!said.includes('detail'));
    }
  });

  it('takes everything else for a defect', () => {
    for (const odd of [new TypeError('x is not a function'), 'text', null, undefined]) {
      assert.equal(sayError(odd, en), en.errors.defect);
    }
  });

  for (const [kind, reason, said] of [
    ['unavailable', 'timeout', en.errors.reasons.timeout],
    ['not-allowed', 'identityToken-permission', en.errors.reasons['identityToken-permission']],
    ['not-signed-in', 'token-audience', en.errors.tokenRefused],
    ['not-signed-in', 'signature-wrong', en.errors.tokenRefused],
    ['not-signed-in', 'session-expired', en.errors['not-signed-in']],
    ['unavailable', 'metadata-timeout', en.errors.exchangeAway],
    ['unavailable', 'store-unavailable', en.errors.serviceAway],
    ['unavailable', 'erp-timeout', en.errors.unavailable],
    ['not-allowed', 'user-locked', en.errors.reasons['user-locked']],
  ] as const) {
    it(`says of ${reason}: ${said}`, () => {
      assert.equal(sayError(new PaneError(kind, '', { reason }), en), said);
    });
  }

  it('says how long to wait, in seconds or minutes', () => {
    const wait = (retryAfter: number, reason = 'rate') =>
      sayError(new PaneError('too-many-requests', '', { retryAfter, reason }), en);
    assert.match(wait(11.2), /12 s/);
    assert.match(wait(300), /5 min/);
    assert.match(wait(60, 'login-brake'), /wrong passwords.*60 s/);
    assert.equal(wait(0), en.errors['too-many-requests']);
  });
});

describe('reasons in words', () => {
  const now = new Date('2026-11-21T12:00:00');
  const say = (reason: Parameters<typeof sayReason>[0]) => sayReason(reason, en, 'en', now);

  it('names what was found and where', () => {
    const address = { type: 'address', address: 'a@b.example' } as const;
    assert.equal(say({ ...address, contact: null }), 'Has the address a@b.example');
    assert.equal(say({ ...address, contact: 'Eva' }), 'Eva has the address a@b.example');
    assert.match(say({ type: 'domain', domain: 'b.example' }), /b\.example/);
    for (const where of ['subject', 'body', 'attachment'] as const) {
      assert.match(say({ type: 'number', number: 'RE-1', where }), /^RE-1 is in/);
    }
    const said = say({ type: 'thread', linkedBy: 'Jonas', linkedAt: '2026-11-20T10:00:00' });
    assert.match(said, /Jonas, yesterday/);
  });
});

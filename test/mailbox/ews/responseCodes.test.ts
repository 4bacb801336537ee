import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { maskText } from '../../../server/mailbox/ews/answers/maskText.ts';
import { responseCodes } from '../../../server/mailbox/ews/answers/responseCodes.ts';
import { responseError } from '../../../server/mailbox/ews/answers/responseError.ts';

const file = path.resolve(import.meta.dirname, '../../../../shared/schemas/ews/messages.xsd');
const listed = Object.values(responseCodes).flatMap((codes) => codes.trim().split(/\s+/));
const none = new Map<string, string>();

describe('EWS response codes', () => {
  it('stand in one list only', () => {
    const seen = Map.groupBy(listed, (code) => code);
    assert.deepEqual(
      [...seen].filter(([, all]) => all.length > 1).map(([code]) => code),
      [],
    );
  });

  it('are all in the table that the schema knows', function () {
    if (!fs.existsSync(file)) {
      console.log('      NOT CHECKED: ../shared/schemas/ews is not there');
      this.skip();
    }
    const schema = fs.readFileSync(file, 'utf8');
    const from = schema.indexOf('name="ResponseCodeType"');
    const type = schema.slice(from, schema.indexOf('</xs:simpleType>', from));
    const codes = [...type.matchAll(/enumeration value="(\w+)"/g)].map((match) => match[1]);
    const known = new Set(listed);
    assert.deepEqual(
      codes.filter((code) => code !== 'NoError' && !known.has(code!)),
      [],
    );
    assert.deepEqual(
      listed.filter((code) => !codes.includes(code)),
      [],
    );
  });

  it('decide the kind of the error', () => {
    const kindOf = (code: string, effect: 'read' | 'write' = 'read') =>
      responseError({ code, text: '', values: none }, effect).kind;
    assert.equal(kindOf('ErrorItemNotFound'), 'not-found');
    assert.equal(kindOf('ErrorIrresolvableConflict'), 'conflict');
    assert.equal(kindOf('ErrorInvalidSyncStateData'), 'cursor-expired');
    assert.equal(kindOf('ErrorServerBusy', 'write'), 'too-many-requests');
    assert.equal(kindOf('ErrorBatchProcessingStopped', 'write'), 'unavailable');
    assert.equal(kindOf('ErrorOfTheFuture'), 'bad-answer');
  });

  it('leave open whether a write happened that Exchange broke off', () => {
    const error = responseError({ code: 'ErrorTimeoutExpired', text: '', values: none }, 'write');
    assert.equal(error.kind, 'uncertain');
  });

  it('are looked for inside ErrorInternalServerError', () => {
    const values = new Map([
      ['InnerErrorResponseCode', 'ErrorServerBusy'],
      ['BackOffMilliseconds', '4500'],
    ]);
    const error = responseError({ code: 'ErrorInternalServerError', text: '', values }, 'write');
    assert.equal(error.kind, 'too-many-requests');
    assert.equal(error.retryAfter, 5);
  });

  it('bring no address, name or quoted value into the log', () => {
    const text = `No mailbox anna.b@example.com; '/o=First/ou=X/cn=Recipients/cn=Anna' and "Secret plan".`;
    assert.doesNotMatch(maskText(text), /anna|Secret/i);
    // As servers in other languages quote.
    for (const quoted of ['“Secret”', '„Secret“', '«Secret»', '‚Secret‘']) {
      assert.doesNotMatch(maskText(`Kein ${quoted}.`), /Secret/);
    }
  });

  it('stand in an error as they are only where they are codes at all', () => {
    for (const code of ['Secret of anna@example.com', 'x'.repeat(2000)]) {
      const error = responseError({ code, text: '', values: none }, 'read');
      assert.equal(error.kind, 'bad-answer');
      assert.equal(error.reason, 'unknown-code');
      assert.doesNotMatch(JSON.stringify(error.details), /Secret|xxx/);
    }
    const own = responseError({ code: 'constructor', text: '', values: none }, 'read');
    assert.equal(typeof own.message, 'string');
  });

  it('of a mailbox that is not there are no answer about a thing', () => {
    for (const code of ['ErrorNonExistentMailbox', 'ErrorMissingExchangePrincipal']) {
      const error = responseError({ code, text: '', values: none }, 'read');
      assert.equal(error.kind, 'not-configured');
    }
  });
});

import assert from 'node:assert/strict';
import { EwsClient } from '../../../server/mailbox/ews/EwsClient.ts';
import { createItem } from '../../../server/mailbox/ews/operations/createItem.ts';
import { connectionError } from '../../../server/mailbox/ews/transport/connectionError.ts';
import { Gate } from '../../../server/mailbox/ews/transport/Gate.ts';
import { SignInPause } from '../../../server/mailbox/ews/transport/SignInPause.ts';
import { element } from '../../../server/mailbox/ews/xml/element.ts';
import { never } from './never.ts';
import { rejection } from './rejection.ts';
import { TestClock } from './TestClock.ts';

/** As Node and undici call them; tls.md of Node lists the codes of certificates. */
const reasons: Record<string, string> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'exchange-certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'exchange-certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'exchange-certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'exchange-certificate',
  CERT_HAS_EXPIRED: 'exchange-certificate',
  CERT_REVOKED: 'exchange-certificate',
  CRL_HAS_EXPIRED: 'exchange-certificate',
  INVALID_CA: 'exchange-certificate',
  INVALID_PURPOSE: 'exchange-certificate',
  PATH_LENGTH_EXCEEDED: 'exchange-certificate',
  HOSTNAME_MISMATCH: 'exchange-certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'exchange-certificate',
  ERR_SSL_WRONG_VERSION_NUMBER: 'exchange-tls',
  EPROTO: 'exchange-tls',
  ECONNREFUSED: 'exchange-unreachable',
  ENOTFOUND: 'exchange-unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'exchange-unreachable',
  UND_ERR_HEADERS_TIMEOUT: 'exchange-timeout',
  UND_ERR_BODY_TIMEOUT: 'exchange-timeout',
  ETIMEDOUT: 'exchange-timeout',
  ECONNRESET: 'exchange-disconnected',
  UND_ERR_SOCKET: 'exchange-disconnected',
  UND_ERR_HEADERS_OVERFLOW: 'not-http',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'not-http',
  HPE_INVALID_CONSTANT: 'not-http',
};

describe('what a connection failed with', () => {
  for (const [code, reason] of Object.entries(reasons)) {
    it(`is ${reason} for ${code}`, () => {
      const error = connectionError(Object.assign(new Error('x'), { code }));
      assert.equal(error.reason, reason);
      assert.equal(error.kind, reason === 'not-http' ? 'bad-answer' : 'unavailable');
      assert.equal(error.details['code'], code);
    });
  }

  it('is a connection that was lost where the network went away in its midst', () => {
    for (const syscall of ['read', 'write']) {
      const error = connectionError(
        Object.assign(new Error('x'), { code: 'EHOSTUNREACH', syscall }),
      );
      assert.equal(error.reason, 'exchange-disconnected');
    }
    const first = Object.assign(new Error('x'), { code: 'EHOSTUNREACH', syscall: 'connect' });
    assert.equal(connectionError(first).reason, 'exchange-unreachable');
  });

  for (const [facts, kind] of [
    [{ code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' }, 'uncertain'],
    [{ code: 'EHOSTUNREACH', syscall: 'read' }, 'uncertain'],
    [{ code: 'ECONNRESET' }, 'uncertain'],
    [{ code: 'EHOSTUNREACH', syscall: 'connect' }, 'unavailable'],
    [{ code: 'CERT_HAS_EXPIRED' }, 'unavailable'],
  ] as const) {
    it(`makes a write ${kind} for ${Object.values(facts).join(' at ')}`, async () => {
      const clock = new TestClock();
      const sender = {
        send: () => Promise.reject(connectionError(Object.assign(new Error('x'), facts))),
        close: () => Promise.resolve(),
      };
      const [gate, streams, signIn] = [
        new Gate(1, clock),
        new Gate(1, clock),
        new SignInPause(clock),
      ];
      const settings = { url: 'https://mail.example.com/EWS/Exchange.asmx' };
      const parts = { settings, sender, signIn, gate, streams, clock };
      const access = { address: 'anna@example.com', impersonate: true };
      const client = new EwsClient(parts, access, new Gate(1, clock));
      const error = await rejection(
        createItem(client, { items: [element('t:Contact', {})] }, never),
      );
      assert.equal(error.kind, kind);
    });
  }
});

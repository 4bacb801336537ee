import assert from 'node:assert/strict';
import { AppError } from '../../../server/core/AppError.ts';
import { sqlError } from '../../../server/erp/sql/database/sqlError.ts';

const kinds: Record<string, string[]> = {
  unavailable: [
    'SQLITE_BUSY',
    'SQLITE_IOERR_READ',
    'SQLITE_CANTOPEN',
    'ECONNREFUSED',
    'ENOTFOUND',
    'ETIMEDOUT',
    '08006',
    '40001',
    '40P01',
    '53300',
    '55P03',
    '57014',
    '57P01',
  ],
  'not-configured': [
    'SQLITE_ERROR',
    'SQLITE_AUTH',
    '28P01',
    '3D000',
    '42P01',
    '42703',
    '42501',
    'ERR_INVALID_URL',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_HAS_EXPIRED',
  ],
  'bad-answer': ['SQLITE_CORRUPT', 'SQLITE_NOTADB', '22003', 'XX000'],
};

describe('an error of a database driver', () => {
  for (const [kind, codes] of Object.entries(kinds)) {
    for (const code of codes) {
      it(`with code ${code} is ${kind}`, () => {
        const error = sqlError(Object.assign(new Error('with a secret in it'), { code }));
        assert.ok(error instanceof AppError);
        assert.equal(error.kind, kind);
        assert.deepEqual(error.details, { code });
        assert.doesNotMatch(error.message, /secret/);
      });
    }
  }

  it('that pg says in words only is understood', () => {
    const said = (words: string) => {
      const error = sqlError(new Error(words));
      return error instanceof AppError ? error.kind : null;
    };
    assert.equal(said('Connection terminated unexpectedly'), 'unavailable');
    assert.equal(said('timeout exceeded when trying to connect'), 'unavailable');
    assert.equal(said('Cannot use a pool after calling end on the pool'), 'unavailable');
    assert.equal(
      said('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'),
      'not-configured',
    );
    assert.equal(said('The server does not support SSL connections'), 'not-configured');
  });

  it('of several addresses is the first of them', () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const error = sqlError(new AggregateError([refused, refused]));
    assert.ok(error instanceof AppError && error.kind === 'unavailable');
  });

  it('that is ours stays what it is', () => {
    const ours = new AppError('unavailable', 'x');
    assert.equal(sqlError(ours), ours);
    const defect = new TypeError(
      'SQLite3 can only bind numbers, strings, bigints, buffers, and null',
    );
    assert.equal(sqlError(defect), defect);
  });
});

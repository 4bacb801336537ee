import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sqlState } from '../../../server/erp/sql/database/sqlState.ts';
import { writeError } from '../../../server/erp/sql/database/writeError.ts';
import { AppError } from '../../../server/core/AppError.ts';

describe('a database driver that is not part of ERP Link', () => {
  it('is asked for in a sentence that says what to install', () => {
    const file = fileURLToPath(
      new URL('../../../server/erp/sql/database/loadDriver.ts', import.meta.url),
    );
    // A name that no registry has stands for one that is not installed here.
    const script = `import(${JSON.stringify(file)}).then((m) => m.loadDriver('not-installed-driver'))
      .catch((error) => console.log(error.kind, error.reason, error.message))`;
    const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    assert.match(
      stdout,
      /^not-configured driver-missing .*“not-installed-driver” is not installed.*npm install not-installed-driver/,
    );
  });
});

describe('what a driver says went wrong', () => {
  const mariadb = (errno: number, state = 'HY000') => ({ errno, sqlState: state, code: 'ER_X' });
  const odbc = (state: string, code: number, message: string) => ({
    odbcErrors: [{ state, code, message }],
  });
  const cases: [string, object, string | null][] = [
    ['MariaDB’s waiting for a lock', mariadb(1205), '55P03'],
    ['MariaDB’s deadlock', mariadb(1213, '40001'), '40001'],
    ['MariaDB’s socket', { errno: -111, sqlState: 'HY000', code: 'ECONNREFUSED' }, 'ECONNREFUSED'],
    ['MariaDB’s missing table', mariadb(1146, '42S02'), '42S02'],
    ['SQLite’s lock through ODBC', odbc('HY000', 5, '[SQLite]database is locked (5)'), '55P03'],
    ['a missing data source', odbc('IM002', 0, '[unixODBC][Driver Manager]'), '3D000'],
    ['an ODBC time limit', odbc('HYT00', 0, 'Timeout expired'), '57014'],
    ['SQL Server’s trigger', { number: 50001, code: 'EREQUEST' }, 'P0001'],
    ['nothing at all', {}, null],
  ];
  for (const [what, error, state] of cases) {
    it(`is one word for every database: ${what}`, () => assert.equal(sqlState(error), state));
  }

  it('says of a write whether another time is worth it, and nothing of its values', () => {
    const said = (error: object) => {
      const found = writeError(Object.assign(new Error('value Müller'), error));
      assert.ok(found instanceof AppError);
      assert.doesNotMatch(found.message, /Müller/);
      return `${found.kind} ${found.reason}`;
    };
    assert.equal(said(mariadb(1213, '40001')), 'unavailable deadlock');
    assert.equal(said({ code: '40P01' }), 'unavailable deadlock');
    assert.equal(said({ code: 'SQLITE_BUSY' }), 'unavailable locked');
    assert.equal(said({ code: '23505' }), 'conflict duplicate');
    assert.equal(said({ code: '22001' }), 'invalid-input too-long');
    assert.equal(said({ code: 'P0001' }), 'invalid-input erp-refused');
    assert.equal(said({ code: 'SQLITE_CONSTRAINT_TRIGGER' }), 'invalid-input erp-refused');
    assert.equal(said({ code: '42703' }), 'not-configured database');
  });
});

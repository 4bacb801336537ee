import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { openMssql } from '../../../server/erp/sql/database/openMssql.ts';
import type { MssqlDriver } from '../../../server/erp/sql/database/mssqlLine.ts';
import { fails, patient } from '../../contracts/erp/asked.ts';

/** A driver that writes down what it is told, and answers as `mssql` would. There is no SQL Server here. */
function writingDriver(answer: (text: string) => unknown) {
  const told: { text: string; values: unknown[] }[] = [];
  const driver: MssqlDriver = {
    ConnectionPool: class {
      connected = false;
      readonly options: Readonly<Record<string, unknown>>;
      constructor(options: Readonly<Record<string, unknown>>) {
        this.options = options;
      }
      connect() {
        this.connected = true;
        return Promise.resolve();
      }
      request() {
        const values: unknown[] = [];
        const tell = (text: string) => {
          told.push({ text: text.trim(), values });
          const said = answer(text);
          return said instanceof Error
            ? Promise.reject(said)
            : Promise.resolve(said as { rowsAffected: number[] });
        };
        return {
          input: (_name: string, value: unknown) => values.push(value),
          query: tell,
          batch: tell,
          cancel: () => undefined,
        };
      }
      close() {
        this.connected = false;
        return Promise.resolve();
      }
      on() {
        // Nothing to hear.
      }
    },
  };
  return { driver, told };
}

const url = 'mssql://erp:secret@db.example/erp';

describe('SQL Server, by what its driver is told', () => {
  it('gets parameters by number, and answers dates as text', async () => {
    const { driver, told } = writingDriver(() => ({
      recordset: Object.assign(
        [{ at: new Date('2026-11-22T08:00:00.120Z'), day: new Date('2026-11-22') }],
        {
          columns: { at: { type: function DateTime2() {} }, day: { type: function Date() {} } },
        },
      ),
      rowsAffected: [1],
    }));
    const database = openMssql(url, 2, 5000, driver);
    const rows = await database.run(sql`select at, day from t where id = ${7n} limit 1`, patient);
    assert.deepEqual(rows, [{ at: '2026-11-22 08:00:00.1200000', day: '2026-11-22' }]);
    assert.deepEqual(told.at(-1), {
      text: 'select top (1) at, day from t where id = @1',
      values: ['7'],
    });
    await database.close();
  });

  it('begins, divides and ends a transaction by statements on one connection', async () => {
    const duplicate = Object.assign(new Error('no'), { number: 2627, code: 'EREQUEST' });
    const { driver, told } = writingDriver((text) =>
      text.includes('values') ? duplicate : { rowsAffected: [1] },
    );
    const database = openMssql(url, 2, 5000, driver);
    await database.transaction(async (open) => {
      const { affected } = await open.write(sql`update t set a = ${1}`);
      assert.equal(affected, 1);
      await fails(
        open.attempt(() => open.write(sql`insert into t values (${1})`)),
        'conflict',
        'duplicate',
      );
    }, patient);
    assert.deepEqual(
      told.slice(1).map(({ text }) => text),
      [
        'begin transaction',
        'update t set a = @1',
        'save transaction erplink_1',
        'insert into t values (@1)',
        'rollback transaction erplink_1',
        'commit transaction',
      ],
    );
    await database.close();
  });

  it('is uncertain of a commit whose connection was lost, and sure of one that was refused', async () => {
    for (const [error, kind] of [
      [{ number: undefined, code: 'ECONNCLOSED' }, 'uncertain'],
      [{ number: 1205, code: 'EREQUEST' }, 'unavailable'],
    ] as const) {
      const { driver } = writingDriver((text) =>
        text.startsWith('commit') ? Object.assign(new Error('gone'), error) : { rowsAffected: [1] },
      );
      const database = openMssql(url, 1, 5000, driver);
      await fails(
        database.transaction((open) => open.write(sql`update t set a = ${1}`), patient),
        kind,
      );
      await database.close();
    }
  });

  it('has an address that is checked', () => {
    assert.throws(() => openMssql('postgres://x', 1, 1000, writingDriver(() => null).driver), {
      kind: 'not-configured',
    });
  });
});

import pg from 'pg';
import type { DemoRow, DemoValue } from '../../server/sandbox/erp/DemoData.ts';
import { createTables } from '../../server/sandbox/erp/createTables.ts';
import { demoMappingFile } from '../../server/sandbox/erp/demoMappingFile.ts';
import { erpRegistry } from '../../server/erp/erpRegistry.ts';
import { type ErpWorld, worldDay } from './ErpWorld.ts';
import { contractRows } from './contractRows.ts';

/** The contract's ERP in a PostgreSQL database, which must be empty. */
export async function postgresWorld(url: string): Promise<ErpWorld> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { tables, indexes } = createTables();
  for (const statement of tables) await client.query(statement);
  for (const [table, rows] of Object.entries(contractRows())) {
    await client.query(
      `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`,
      // PostgreSQL keeps no control characters of JSON's \\u0000; the rest it takes.
      [JSON.stringify(rows)],
    );
  }
  for (const statement of indexes) await client.query(statement);
  const erp = await erpRegistry.sql(
    {
      type: 'sql',
      mappingFile: demoMappingFile,
      database: { type: 'postgres', url },
      variables: { erpUrl: 'https://erp.example' },
    },
    { now: () => Date.parse(`${worldDay}T10:00:00Z`) },
  );
  const run = async (sql: string, values: DemoValue[]) => {
    await client.query(sql, values);
  };
  return {
    erp,
    insert: (table, row) =>
      run(
        `insert into ${table} (${Object.keys(row).join()}) values (${Object.keys(row)
          .map((_, i) => `$${i + 1}`)
          .join()})`,
        Object.values(row),
      ),
    update: (table, where, values) =>
      run(
        `update ${table} set ${equal(values, ', ', 1)} where ${equal(where, ' and ', Object.keys(values).length + 1)}`,
        [...Object.values(values), ...Object.values(where)],
      ),
    remove: (table, where) =>
      run(`delete from ${table} where ${equal(where, ' and ', 1)}`, Object.values(where)),
    async rows(sql) {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    },
    async count(table) {
      const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
      return Number(rows[0]?.count);
    },
    async close() {
      await erp.close();
      await client.end();
    },
  };
}

function equal(row: DemoRow, between: string, first: number): string {
  return Object.keys(row)
    .map((column, i) => `${column} = $${first + i}`)
    .join(between);
}

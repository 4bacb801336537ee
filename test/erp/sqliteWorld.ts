import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { DemoRow, DemoValue } from '../../server/sandbox/erp/DemoData.ts';
import { demoMappingFile } from '../../server/sandbox/erp/demoMappingFile.ts';
import { fillDatabase } from '../../server/sandbox/erp/fillDatabase.ts';
import { erpRegistry } from '../../server/erp/erpRegistry.ts';
import { type ErpWorld, worldDay } from './ErpWorld.ts';
import { contractRows } from './contractRows.ts';

/** The contract's ERP in a SQLite file. */
export async function sqliteWorld(): Promise<ErpWorld & { file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'erp-link-sqlite-'));
  const file = join(folder, 'erp.sqlite');
  const database = new Database(file);
  // As an ERP that writes while we read.
  database.pragma('journal_mode = wal');
  fillDatabase(database, contractRows());
  const erp = await erpRegistry.sql(
    {
      type: 'sql',
      mappingFile: demoMappingFile,
      database: { type: 'sqlite', file },
      variables: { erpUrl: 'https://erp.example' },
    },
    { now: () => Date.parse(`${worldDay}T10:00:00Z`) },
  );
  const run = (sql: string, values: DemoValue[]) => {
    database.prepare(sql).run(...values);
    return Promise.resolve();
  };
  return {
    erp,
    file,
    insert: (table, row) =>
      run(
        `insert into ${table} (${Object.keys(row).join()}) values (${Object.keys(row)
          .map(() => '?')
          .join()})`,
        Object.values(row),
      ),
    update: (table, where, values) =>
      run(`update ${table} set ${equal(values, ', ')} where ${equal(where, ' and ')}`, [
        ...Object.values(values),
        ...Object.values(where),
      ]),
    remove: (table, where) =>
      run(`delete from ${table} where ${equal(where, ' and ')}`, Object.values(where)),
    rows: (sql) => Promise.resolve(database.prepare(sql).all() as Record<string, unknown>[]),
    count: (table) =>
      Promise.resolve(Number(database.prepare(`select count(*) from ${table}`).pluck().get())),
    async close() {
      await erp.close();
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function equal(row: DemoRow, between: string): string {
  return Object.keys(row)
    .map((column) => `${column} = ?`)
    .join(between);
}

import { stringify } from 'yaml';
import { parseMapping } from '../../../server/erp/sql/mapping/parseMapping.ts';
import { sqlErpConnector } from '../../../server/erp/sql/sqlErpConnector.ts';
import type { SqlRow } from '../../../server/erp/sql/database/SqlDatabase.ts';
import type { RecordStore } from '../../../server/ports/RecordStore.ts';
import type { TestDatabase, TheirSession } from '../database/TestDatabase.ts';
import { erpZone } from './wallOf.ts';

/** What an ERP of one test is. */
export interface TestErp {
  /** Tables that the statements make; they are dropped before. */
  tables: readonly string[];
  statements: readonly string[];
  /** Word of a kind: its table, and more where wanted. */
  kinds: Record<string, Record<string, unknown> & { table: string }>;
  sync: Record<string, unknown>;
  /** Sees the rows of every question. */
  onRows?: (rows: readonly SqlRow[]) => void;
}

/** An ERP of the tests, as the users anna and bernd of the company north and clara of south sync with it. */
export interface OpenedErp {
  store(userId?: string, company?: string): Promise<RecordStore>;
  close(): Promise<void>;
}

/** Makes the tables of an ERP anew and opens it. Records have the key `id` and the company `mandant`. */
export async function openErp(
  test: TestDatabase,
  theirs: TheirSession,
  { tables, statements, kinds, sync, onRows }: TestErp,
): Promise<OpenedErp> {
  for (const table of ['benutzer', 'mandanten', ...tables])
    await theirs.run(`drop table if exists ${table}`);
  const ours = [
    `create table mandanten (id varchar(10) not null primary key, name varchar(40))`,
    `create table benutzer (id varchar(20) not null primary key, login varchar(20), name varchar(40), kennwort varchar(200))`,
    `insert into mandanten values ('north', 'North'), ('south', 'South')`,
    `insert into benutzer (id, login, name) values ('anna', 'anna', 'Anna'), ('bernd', 'bernd', 'Bernd'), ('clara', 'clara', 'Clara')`,
  ];
  for (const statement of [...ours, ...statements]) await theirs.run(statement);
  const label = { en: 'Thing', de: 'Ding' };
  const mapping = {
    format: 1,
    erp: 'demo',
    language: 'de',
    timeZone: erpZone,
    companies: { table: 'mandanten', key: 'id', name: 'name' },
    users: {
      table: 'benutzer',
      key: 'id',
      login: 'login',
      name: 'name',
      password: { column: 'kennwort', scheme: 'scrypt' },
    },
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([word, kind]) => [
        word,
        {
          family: 'task',
          label,
          plural: label,
          key: 'id',
          company: 'mandant',
          title: 'betreff',
          ...kind,
        },
      ]),
    ),
    sync,
  };
  const database = test.open(5000);
  const connector = await sqlErpConnector({
    mapping: parseMapping(stringify(mapping), 'test.yaml'),
    database: {
      ...database,
      async run(query, signal) {
        const rows = await database.run(query, signal);
        onRows?.(rows);
        return rows;
      },
    },
    clock: { now: () => Date.UTC(2026, 10, 22, 9) },
    timeLimit: 5000,
  });
  return {
    async store(userId = 'anna', company = 'north') {
      const opened = await connector.openRecords?.(
        { userId, company },
        new AbortController().signal,
      );
      if (!opened) throw new Error('the mapping says nothing of the sync');
      return opened;
    },
    close: () => connector.close(),
  };
}

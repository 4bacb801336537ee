import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { openMariadb } from '../../../server/erp/sql/database/openMariadb.ts';
import { openOdbc } from '../../../server/erp/sql/database/openOdbc.ts';
import { openPostgres } from '../../../server/erp/sql/database/openPostgres.ts';
import { openSqlite } from '../../../server/erp/sql/database/openSqlite.ts';
import { startPostgres } from '../startPostgres.ts';
import { noOdbc } from './noOdbc.ts';
import { noMariadb, startMariadb } from './startMariadb.ts';
import type { TestDatabase, TheirSession } from './TestDatabase.ts';

/** A kind of database that can be tried; `missing` says why it cannot be on this machine. */
export interface TestDatabaseKind {
  name: string;
  missing: string | null;
  start(): Promise<TestDatabase>;
}

const usualLimit = 10_000;

/** Every kind of database of which a real one can be tried here. Those through ODBC are named so. */
export const testDatabases: readonly TestDatabaseKind[] = [
  { name: 'SQLite', missing: null, start: () => Promise.resolve(sqlite(false)) },
  { name: 'PostgreSQL', missing: null, start: () => postgres(false) },
  { name: 'MariaDB', missing: noMariadb(), start: mariadb },
  {
    name: 'SQLite through ODBC',
    missing: noOdbc('SQLite3'),
    start: () => Promise.resolve(sqlite(true)),
  },
  {
    name: 'PostgreSQL through ODBC',
    missing: noOdbc('PostgreSQL Unicode'),
    start: () => postgres(true),
  },
];

function sqlite(odbc: boolean): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'erp-link-sqlite-'));
  const file = join(folder, 'erp.sqlite');
  const made = new Database(file);
  // As an ERP that writes while we read.
  made.pragma('journal_mode = wal');
  made.close();
  return {
    name: odbc ? 'SQLite through ODBC' : 'SQLite',
    open: (limit = usualLimit, connections = 4) =>
      odbc
        ? openOdbc(`Driver=SQLite3;Database=${file};Timeout=2000`, 'sqlite', connections, limit)
        : openSqlite(file),
    theirs() {
      // Two libraries of SQLite in one process do not see each other's locks (sqlite.org/howtocorrupt.html, 2.2.1).
      if (odbc) return odbcSession(`Driver=SQLite3;Database=${file};Timeout=5000`);
      const database = new Database(file, { timeout: 5000 });
      const session: TheirSession = {
        run(sql) {
          const statement = database.prepare(sql);
          return Promise.resolve(statement.reader ? statement.all() : [statement.run()]);
        },
        close() {
          database.close();
          return Promise.resolve();
        },
      };
      return Promise.resolve(session);
    },
    close() {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}

/** What of the driver `odbc` is used here. */
interface OdbcDriver {
  connect(connection: string): Promise<{
    query(sql: string): Promise<Iterable<unknown>>;
    close(): Promise<void>;
  }>;
}

async function odbcSession(connection: string): Promise<TheirSession> {
  const opened = await (createRequire(import.meta.url)('odbc') as OdbcDriver).connect(connection);
  return {
    run: async (sql) => [...(await opened.query(sql))],
    close: () => opened.close(),
  };
}

async function postgres(odbc: boolean): Promise<TestDatabase> {
  const server = await startPostgres();
  const { hostname, port } = new URL(server.url);
  return {
    name: odbc ? 'PostgreSQL through ODBC' : 'PostgreSQL',
    open: (limit = usualLimit, connections = 4) =>
      odbc
        ? openOdbc(
            `Driver=PostgreSQL Unicode;Server=${hostname};Port=${port};Database=postgres;UID=erp;PWD=test`,
            'postgres',
            connections,
            limit,
          )
        : openPostgres(server.url, connections, limit),
    async theirs() {
      const client = new pg.Client({ connectionString: server.url });
      client.on('error', () => undefined);
      await client.connect();
      return {
        run: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
        close: () => client.end(),
      };
    },
    close: () => server.stop(),
  };
}

/** What of the driver is used here. */
interface Driver {
  createConnection(
    url: string,
  ): Promise<{ query(sql: string): Promise<unknown>; end(): Promise<void> }>;
}

async function mariadb(): Promise<TestDatabase> {
  const server = await startMariadb();
  const driver = createRequire(import.meta.url)('mariadb') as Driver;
  return {
    name: 'MariaDB',
    open: (limit = usualLimit, connections = 4) => openMariadb(server.url, connections, limit),
    async theirs() {
      const connection = await driver.createConnection(server.url);
      return {
        async run(sql) {
          const answer = await connection.query(sql);
          return Array.isArray(answer) ? [...(answer as unknown[])] : [answer];
        },
        close: () => connection.end(),
      };
    },
    close: () => server.stop(),
  };
}

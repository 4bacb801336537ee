import type { TestDatabase, TheirSession } from '../database/TestDatabase.ts';
import type { TestDatabaseKind } from '../database/testDatabases.ts';
import { type OpenedErp, type TestErp, openErp } from './openErp.ts';

/** A database of the tests with an ERP made anew for each test. */
export interface WaysWorld {
  name: string;
  dialect: 'sqlite' | 'postgres' | 'mariadb';
  /** Makes and opens an ERP; it is closed after the test. */
  open: (said: TestErp) => Promise<OpenedErp>;
  /** What another program does in the database. */
  run: (sql: string) => Promise<unknown[]>;
  /** Another program's session of its own; the caller closes it. */
  session: () => Promise<TheirSession>;
}

const dialects: Readonly<Record<string, WaysWorld['dialect']>> = {
  SQLite: 'sqlite',
  PostgreSQL: 'postgres',
  MariaDB: 'mariadb',
};

/** Starts a database for the suite around, and ends it with that. */
export function waysWorld(database: TestDatabaseKind): WaysWorld {
  const { name } = database;
  const dialect = dialects[name];
  if (!dialect) throw new Error(`nobody knows how ${name} writes`);
  let test: TestDatabase | null = null;
  let theirs: TheirSession | null = null;
  const opened: OpenedErp[] = [];
  const started = () => {
    if (!test || !theirs) throw new Error('the database is not there yet');
    return { test, theirs };
  };
  before(async function () {
    this.timeout(120_000);
    test = await database.start();
    theirs = await test.theirs();
  });
  afterEach(async () => {
    for (const erp of opened.splice(0)) await erp.close();
  });
  after(async function () {
    this.timeout(30_000);
    await theirs?.close();
    await test?.close();
  });
  return {
    name,
    dialect,
    async open(said) {
      const erp = await openErp(started().test, started().theirs, said);
      opened.push(erp);
      return erp;
    },
    run: (sql) => started().theirs.run(sql),
    session: () => started().test.theirs(),
  };
}

import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { postgres, type TestPostgres } from '../../fixtures/postgres.ts';

/** A kind of database that a store can be in. */
export interface StoreKind {
  name: string;
  /** Where it is not to be had here it says so and has the tests passed over. */
  prepare(test: Mocha.Context): Promise<void>;
  /** The address of a new, empty one. */
  create(): Promise<string>;
  /** Tampers with one, also while a store has it open. */
  change(url: string, statement: string): Promise<void>;
}

let folder: string | undefined;
let files = 0;
after(() => {
  if (folder !== undefined) fs.rmSync(folder, { recursive: true });
});

/** The name of a file that is not there yet. */
export function newFile(ending: string): string {
  folder ??= fs.mkdtempSync(path.join(tmpdir(), 'erp-link-backup-'));
  return path.join(folder, `${(files += 1)}.${ending}`);
}

const sqlite: StoreKind = {
  name: 'SQLite',
  prepare: () => Promise.resolve(),
  create: () => Promise.resolve(`sqlite:${newFile('db')}`),
  change: (url, statement) => {
    const database = new Database(url.slice('sqlite:'.length));
    database.exec(`pragma foreign_keys = off; ${statement}`);
    database.close();
    return Promise.resolve();
  },
};

let server: TestPostgres;
const postgresql: StoreKind = {
  name: 'PostgreSQL',
  prepare: async (test) => {
    try {
      server = await postgres();
    } catch (error) {
      console.log(`      NOT TRIED: there is no PostgreSQL here. ${String(error)}`);
      test.skip();
    }
  },
  create: () => server.createDatabase(),
  change: async (url, statement) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  },
};

/** Both. */
export const storeKinds = { sqlite, postgresql } as const;

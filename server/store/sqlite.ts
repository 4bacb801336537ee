import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { AppError } from '../core/AppError.ts';
import { explainSqliteError } from './explainSqliteError.ts';
import { keepStatements } from './keepStatements.ts';
import { ownApplication } from './ownApplication.ts';
import type { SqlDatabase } from './SqlDatabase.ts';
import type { StoreOptions } from './StoreOptions.ts';
import type { Tables } from './Tables.ts';
import { WriteFirstDialect } from './WriteFirstDialect.ts';

/**
 * Milliseconds that SQLite itself waits for another process. Short, because nothing else of ours runs
 * meanwhile; Transactions waits longer, and lets others run.
 */
const busyTimeout = 10;

/**
 * Opens a file, or memory for `:memory:`. WAL lets readers of other processes go on beside a writer.
 * Synchronous FULL, because a commit must outlive the machine: what was linked stays linked, and the
 * sync writes down what it is about to do before it does it.
 *
 * @throws AppError `not-configured` for a folder that is missing or may not be written.
 */
export function openSqlite(file: string, options: StoreOptions): SqlDatabase {
  const database = openFile(file, options.setting ?? 'store');
  const { onStatement } = options;
  const kysely = new Kysely<Tables>({
    dialect: new WriteFirstDialect({ database: keepStatements(database) }),
    ...(onStatement && { log: ({ query }) => onStatement(query.sql, query.parameters) }),
  });
  return {
    kysely,
    columns: {
      text: sql`text`,
      whole: sql`integer`,
      counted: sql`integer primary key autoincrement`,
      keyOnly: sql`without rowid`,
    },
    alone: (work) => runAlone(database, () => work(kysely)),
    schemaName: () => Promise.resolve(undefined),
    tableNames: async (db) => {
      const { rows } = await sql<{ name: string }>`
        select name from sqlite_schema
        where type in ('table', 'view') and substr(name, 1, 7) <> 'sqlite_'`.execute(db);
      return rows.map((row) => row.name);
    },
    mayCreate: () => Promise.resolve(true),
    applicationId: () => Number(database.pragma('application_id', { simple: true })),
    sign: () => database.pragma(`application_id = ${ownApplication.id}`),
    findDamage: (tables) => tables.flatMap((table) => findDamage(database, table)),
    findIndexDamage: () =>
      (database.pragma('integrity_check(10)') as { integrity_check: string }[])
        .map((row) => row.integrity_check)
        .filter((text) => text !== 'ok'),
    settle: () => {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      // A page of the directory touches thousands of pages of the file: written back seldom, most
      // of them are written once for several. 64 MB, and as much again to find them in.
      database.pragma('wal_autocheckpoint = 16000');
      database.pragma('cache_size = -65536');
    },
    isPassing: (error) => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error)),
    isCut: () => false,
    explain: explainSqliteError,
    close: async () => {
      await kysely.destroy();
      database.close();
    },
  };
}

function openFile(file: string, setting: string): Database.Database {
  const folder = path.dirname(path.resolve(file));
  if (file !== ':memory:' && !fs.existsSync(folder)) {
    throw new AppError('not-configured', `${setting}: the folder does not exist: ${folder}`, {
      reason: 'store-folder-missing',
    });
  }
  try {
    if (file !== ':memory:') keepToOneself(file);
    const database = new Database(file, { timeout: busyTimeout });
    database.pragma('foreign_keys = ON');
    return database;
  } catch (cause) {
    throw new AppError('not-configured', `${setting}: the file cannot be opened: ${file}`, {
      reason: 'store-not-writable',
      cause,
    });
  }
}

/**
 * What people wrote to each other is in it: made readable for nobody else, as are the files that SQLite puts beside it
 * (sqlite.org/fileformat.html: they get the rights of the database). One that is there already, and anybody's, is so no
 * more where that may be changed; a group's right is somebody's wish.
 */
function keepToOneself(file: string): void {
  if (!fs.existsSync(file)) {
    fs.closeSync(fs.openSync(file, 'a', 0o600));
    return;
  }
  for (const name of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      const { mode } = fs.statSync(name);
      if ((mode & 0o007) !== 0) fs.chmodSync(name, mode & 0o770);
    } catch {
      // Not there, or not ours to change.
    }
  }
}

/** Around kysely's own transactions, because kysely migrates SQLite without one. */
async function runAlone<T>(database: Database.Database, work: () => Promise<T>): Promise<T> {
  database.exec('begin immediate');
  try {
    const result = await work();
    database.exec('commit');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
}

function findDamage(database: Database.Database, table: string): string[] {
  const found = database.pragma(`quick_check('${table}')`) as { quick_check: string }[];
  return found.map((row) => row.quick_check).filter((text) => text !== 'ok');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

import { statSync } from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { RawBuilder } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import type { SqlDatabase, SqlRow } from './SqlDatabase.ts';
import { endedError } from './endedError.ts';
import { keepStatements } from './keepStatements.ts';
import { sqlCompiler } from './sqlCompiler.ts';
import { sqlError } from './sqlError.ts';

/** Milliseconds that SQLite itself waits for a lock; the event loop stands still meanwhile, so it is short. */
const lockWait = 50;
/** Milliseconds between our own tries, during which everything else goes on. */
const retryPause = 100;
const retries = 10;

/**
 * A SQLite file, opened for reading only and not before it is needed: a missing file is `unavailable`, and a file that
 * was put in its place (a restored backup) is opened anew.
 *
 * better-sqlite3 answers synchronously: a running query cannot be ended. So every query is bounded by a
 * LIMIT and an index, and the signal is looked at before and after each.
 */
export function openSqlite(file: string): SqlDatabase {
  const compile = sqlCompiler('sqlite');
  let open: {
    database: Database.Database;
    prepared: ReturnType<typeof keepStatements>;
    inode: bigint;
  } | null = null;
  let closed = false;

  const opened = (): NonNullable<typeof open> => {
    const inode = inodeOf(file);
    if (open?.inode === inode) return open;
    open?.database.close();
    open = null;
    const database = new Database(file, { readonly: true, fileMustExist: true, timeout: lockWait });
    // Keys may be larger than a double can hold.
    database.defaultSafeIntegers(true);
    open = { database, prepared: keepStatements(database), inode };
    return open;
  };

  const tryOnce = (sql: string, parameters: readonly unknown[]): SqlRow[] =>
    opened()
      .prepared(sql)
      .all(...parameters);

  return {
    dialect: 'sqlite',
    async run(query: RawBuilder<SqlRow>, signal: AbortSignal) {
      const { sql, parameters } = compile(query);
      for (let tried = 1; ; tried++) {
        // Reading a whole ERP page by page must not keep other requests waiting.
        await setImmediate();
        refuseEnded(signal);
        if (closed) throw new AppError('unavailable', 'The ERP’s database was closed.');
        try {
          const rows = tryOnce(sql, parameters);
          refuseEnded(signal);
          return rows;
        } catch (error) {
          if (!isLocked(error) || tried > retries) throw sqlError(error);
        }
        await setTimeout(retryPause);
      }
    },
    async close() {
      closed = true;
      open?.database.close();
      open = null;
      await Promise.resolve();
    },
  };
}

function refuseEnded(signal: AbortSignal): void {
  if (signal.aborted) throw endedError(signal);
}

function inodeOf(file: string): bigint {
  try {
    return statSync(file, { bigint: true }).ino;
  } catch (cause) {
    throw new AppError('unavailable', 'The ERP’s database file is not there.', {
      reason: 'database-gone',
      cause,
    });
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}

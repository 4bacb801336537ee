import { statSync } from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { RawBuilder } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import type { SqlDatabase, SqlRow } from './SqlDatabase.ts';
import { defineTogether } from './defineTogether.ts';
import { inTransaction } from './inTransaction.ts';
import { inTurn } from './inTurn.ts';
import { keepStatements } from './keepStatements.ts';
import { refuseEnded } from './refuseEnded.ts';
import { sqlCompiler } from './sqlCompiler.ts';
import { sqlError } from './sqlError.ts';
import { sqliteDigest } from './sqliteDigest.ts';
import { sqliteLine } from './sqliteLine.ts';

/** Milliseconds that SQLite itself waits for a lock; the event loop stands still meanwhile, so it is short. */
const lockWait = 50;
/** Milliseconds between our own tries, during which everything else goes on. */
const retryPause = 100;
const retries = 10;

interface Opened {
  database: Database.Database;
  prepared: ReturnType<typeof keepStatements>;
  inode: bigint;
}

/**
 * A SQLite file: read on a connection that cannot write, and written on another that is opened for the first transaction.
 * Neither is opened before it is needed: a missing file is `unavailable`, and a file that was put in its place (a restored
 * backup) is opened anew.
 *
 * better-sqlite3 answers synchronously: a running statement cannot be ended. So every query is bounded by a
 * LIMIT and an index, and the signal is looked at before and after each. Transactions take turns.
 */
export function openSqlite(file: string): SqlDatabase {
  const compile = sqlCompiler('sqlite');
  const open: Record<'reader' | 'writer', Opened | null> = { reader: null, writer: null };
  const turn = inTurn();
  let closed = false;

  const close = (role: keyof typeof open) => {
    open[role]?.database.close();
    open[role] = null;
  };

  const opened = (role: keyof typeof open): Opened => {
    const inode = inodeOf(file);
    const before = open[role];
    if (before?.inode === inode) return before;
    close(role);
    const database = new Database(file, {
      readonly: role === 'reader',
      fileMustExist: true,
      timeout: lockWait,
    });
    // Keys may be larger than a double can hold.
    database.defaultSafeIntegers(true);
    database.function(sqliteDigest.name, { deterministic: true }, sqliteDigest.of);
    return (open[role] = { database, prepared: keepStatements(database), inode });
  };

  const patiently = async <T>(attempt: () => T, signal: AbortSignal): Promise<T> => {
    for (let tried = 1; ; tried++) {
      // Reading a whole ERP page by page must not keep other requests waiting.
      await setImmediate();
      refuseEnded(signal);
      if (closed) throw new AppError('unavailable', 'The ERP’s database was closed.');
      try {
        return attempt();
      } catch (error) {
        if (!isLocked(error) || tried > retries) throw error;
      }
      await setTimeout(retryPause);
    }
  };

  const database: SqlDatabase = {
    dialect: 'sqlite',
    async run(query: RawBuilder<SqlRow>, signal: AbortSignal) {
      const { sql, parameters } = compile(query);
      try {
        return await patiently(() => {
          const rows = opened('reader')
            .prepared(sql)
            .all(...parameters);
          refuseEnded(signal);
          return rows;
        }, signal);
      } catch (error) {
        throw sqlError(error);
      }
    },
    transaction: (work, signal) =>
      turn(async () => {
        const state = { broken: false, begun: false };
        // Not while a transaction is under way: the file it began in is the one it ends in.
        const begun = await patiently(() => opened('writer'), signal).catch((error: unknown) => {
          throw sqlError(error);
        });
        const line = sqliteLine(begun.prepared, (attempt) =>
          // The signal is inTransaction's affair: the end of a transaction is not given up.
          patiently(attempt, new AbortController().signal),
        );
        try {
          return await inTransaction(line, compile, work, signal, state);
        } finally {
          if (state.broken || begun.database.inTransaction) close('writer');
        }
      }, signal),
    define: (statements, signal) => defineTogether(database, statements, signal),
    async close() {
      closed = true;
      close('reader');
      close('writer');
      await Promise.resolve();
    },
  };
  return database;
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

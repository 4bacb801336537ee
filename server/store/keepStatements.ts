import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More than the store has; the texts of some statements depend on how many things are asked for. */
const capacity = 200;

/**
 * The database for kysely, which prepares every statement anew each time. Here it is prepared once and
 * kept: preparing takes as long as a small question, and what it needs outside of JavaScript's heap is
 * freed so late that a busy server grows by hundreds of megabytes. A statement that is kept cannot be
 * streamed twice at once; nothing here streams.
 */
export function keepStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      const statement = kept.get(text) ?? database.prepare(text);
      // To the end, so that the first is the one that was not used for longest.
      kept.delete(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    close: () => {
      database.close();
    },
  };
}

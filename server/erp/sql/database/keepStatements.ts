import type Database from 'better-sqlite3';
import type { SqlRow } from './SqlDatabase.ts';

type Statement = Database.Statement<unknown[], SqlRow>;

/** Texts of statements depend on how many records are asked for, so there are more than questions. */
const capacity = 200;

/**
 * Prepares each statement once and keeps it: preparing takes as long as a small question, and what it needs outside of
 * JavaScript's heap is freed so late that a busy server grows by hundreds of megabytes.
 */
export function keepStatements(database: Database.Database): (sql: string) => Statement {
  const kept = new Map<string, Statement>();
  return (sql) => {
    const statement = kept.get(sql) ?? database.prepare<unknown[], SqlRow>(sql);
    // To the end, so that the first is the one that was not used for longest.
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
}

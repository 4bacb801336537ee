import type Database from 'better-sqlite3';
import type { Ask } from './Ask.ts';

/** Asks a file that is open by itself. */
export function askSqlite(database: Database.Database): Ask {
  return <T>(statement: string) => Promise.resolve(database.prepare<[], T>(statement).all());
}

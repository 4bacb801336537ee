import { DatabaseSettings } from './DatabaseSettings.ts';
import type { SqlDatabase } from './SqlDatabase.ts';
import { openPostgres } from './openPostgres.ts';
import { openSqlite } from './openSqlite.ts';

/**
 * Opens the database that the settings name. Nothing is connected before the first query.
 * @param timeLimit milliseconds a statement may take, where the database can be told.
 */
export function openDatabase(settings: DatabaseSettings, timeLimit: number): SqlDatabase {
  const checked = DatabaseSettings.parse(settings);
  return checked.type === 'sqlite'
    ? openSqlite(checked.file)
    : openPostgres(checked.url, checked.connections, timeLimit);
}

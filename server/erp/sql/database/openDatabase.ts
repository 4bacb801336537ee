import { DatabaseSettings } from './DatabaseSettings.ts';
import type { SqlDatabase } from './SqlDatabase.ts';
import { openMariadb } from './openMariadb.ts';
import { openMssql } from './openMssql.ts';
import { openOdbc } from './openOdbc.ts';
import { openPostgres } from './openPostgres.ts';
import { openSqlite } from './openSqlite.ts';

/**
 * Opens the database that the settings name. Nothing is connected before the first query.
 * @param timeLimit milliseconds a statement may take, where the database can be told.
 * @throws AppError `not-configured` where its driver is not installed, with what to install.
 */
export function openDatabase(settings: DatabaseSettings, timeLimit: number): SqlDatabase {
  const checked = DatabaseSettings.parse(settings);
  switch (checked.type) {
    case 'sqlite':
      return openSqlite(checked.file);
    case 'postgres':
      return openPostgres(checked.url, checked.connections, timeLimit);
    case 'mariadb':
      return openMariadb(checked.url, checked.connections, timeLimit);
    case 'mssql':
      return openMssql(checked.url, checked.connections, timeLimit);
    case 'odbc':
      return openOdbc(checked.connection, checked.speaks, checked.connections, timeLimit);
  }
}

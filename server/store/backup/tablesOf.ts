import type Database from 'better-sqlite3';

/** The tables and views of a SQLite file. */
export function tablesOf(database: Database.Database): string[] {
  const rows = database
    .prepare<[], { name: string }>(
      `select name from sqlite_schema
       where type in ('table', 'view') and substr(name, 1, 7) <> 'sqlite_'`,
    )
    .all();
  return rows.map((row) => row.name);
}

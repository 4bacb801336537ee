import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Makes a SQLite file of these statements in a folder. @returns the file. */
export function madeFile(
  folder: string,
  statements: readonly string[],
  name = 'erp.sqlite',
): string {
  const file = join(folder, name);
  const database = new Database(file);
  try {
    database.pragma('journal_mode = off');
    database.transaction(() => {
      for (const statement of statements) database.exec(statement);
    })();
  } finally {
    database.close();
  }
  return file;
}

import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Example } from '../../../server/erp/examples/Example.ts';
import { exampleStatements } from './exampleStatements.ts';

/** Makes an example as a SQLite file in a folder. @returns the file. */
export function sqliteExample(example: Example, folder: string): string {
  const file = join(folder, `${example.name}.sqlite`);
  const database = new Database(file);
  try {
    database.pragma('journal_mode = off');
    database.transaction(() => {
      for (const statement of exampleStatements(example, 'sqlite')) database.exec(statement);
    })();
  } finally {
    database.close();
  }
  return file;
}

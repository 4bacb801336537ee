import type Database from 'better-sqlite3';
import type { DemoData } from './DemoData.ts';
import { createTables } from './createTables.ts';
import { demoTables } from './demoTables.ts';

/** Puts the demo ERP's tables and these rows into an empty SQLite database. */
export function fillDatabase(database: Database.Database, data: DemoData): void {
  const { tables, indexes } = createTables();
  const fill = database.transaction(() => {
    for (const statement of tables) database.exec(statement);
    for (const { name, columns } of demoTables) {
      const names = Object.keys(columns);
      const places = names.map(() => '?').join(', ');
      const insert = database.prepare(
        `INSERT INTO ${name} (${names.join(', ')}) VALUES (${places})`,
      );
      for (const row of data[name] ?? []) insert.run(names.map((column) => row[column] ?? null));
    }
    for (const statement of indexes) database.exec(statement);
  });
  fill();
}

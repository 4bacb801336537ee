import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { askSqlite } from './askSqlite.ts';
import type { BackupPart } from './BackupPart.ts';
import { cellsOf } from './cellsOf.ts';
import { ownTables } from './ownTables.ts';
import { selectAll } from './selectAll.ts';
import { sqliteShapes } from './sqliteShapes.ts';

/** All that is in a SQLite file that nobody writes to, row by row. */
export async function* sqliteParts(database: Database.Database): AsyncIterable<BackupPart> {
  for (const shape of ownTables(await sqliteShapes(askSqlite(database)))) {
    const { name: table, columns, counted } = shape;
    yield { table, columns, last: counted === null ? null : lastOf(database, table) };
    const rows = database.prepare<[], Record<string, unknown>>(selectAll(shape)).iterate();
    let count = 0;
    for (const row of rows) {
      yield cellsOf(row, columns);
      // SQLite answers at once: otherwise nothing else of this process, not even Ctrl-C, would get a turn.
      if ((count += 1) % 1000 === 0) await setImmediate();
    }
  }
}

function lastOf(database: Database.Database, table: string): number {
  const row = database
    .prepare<[string], { seq: number }>('select seq from sqlite_sequence where name = ?')
    .get(table);
  return row?.seq ?? 0;
}

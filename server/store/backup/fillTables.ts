import { sql, type Kysely } from 'kysely';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Tables } from '../Tables.ts';
import type { BackupPart } from './BackupPart.ts';
import { backupRefused } from './backupRefused.ts';
import type { Cell } from './Cell.ts';
import { setCounter } from './setCounter.ts';
import type { TableShape } from './TableShape.ts';

/** Values that one statement may have; SQLite takes 32,766, PostgreSQL 65,535. */
const mostValues = 16_000;

/**
 * Puts a backup's rows into tables that the migrations just made.
 *
 * @param shapes those tables, as `ownTables` orders them
 * @throws AppError `bad-answer`, reason `backup-damaged`, where tables, columns or rows are not those of the schema.
 */
export async function fillTables(
  database: SqlDatabase,
  db: Kysely<Tables>,
  shapes: readonly TableShape[],
  parts: AsyncIterable<BackupPart>,
  signal: AbortSignal,
): Promise<{ tables: number; rows: number }> {
  // What the steps themselves wrote is in the backup too.
  for (const { name } of shapes.toReversed()) await sql`delete from ${sql.table(name)}`.execute(db);
  const counters: { shape: TableShape; last: number }[] = [];
  let shape: TableShape | undefined;
  let [tables, rows] = [0, 0];
  let waiting: Cell[][] = [];
  const flush = async (): Promise<void> => {
    if (shape !== undefined && waiting.length > 0) await insert(db, shape, waiting);
    waiting = [];
    signal.throwIfAborted();
  };
  for await (const part of parts) {
    if (!Array.isArray(part)) {
      await flush();
      // In the one order in which rows find what they point to, none left out.
      shape = shapes[tables];
      if (!fits(part, shape)) throw backupRefused('backup-damaged', 'another table');
      tables += 1;
      if (part.last !== null) counters.push({ shape, last: part.last });
      continue;
    }
    if (shape === undefined || part.length !== shape.columns.length) {
      throw backupRefused('backup-damaged', 'another row');
    }
    rows += 1;
    waiting.push(part);
    if ((waiting.length + 1) * part.length > mostValues || waiting.length >= 500) await flush();
  }
  await flush();
  if (tables !== shapes.length) throw backupRefused('backup-damaged', 'tables missing');
  for (const { shape: counted, last } of counters) await setCounter(database, db, counted, last);
  return { tables, rows };
}

function fits(
  part: { table: string; columns: readonly string[] },
  shape: TableShape | undefined,
): shape is TableShape {
  return (
    shape !== undefined &&
    part.table === shape.name &&
    JSON.stringify(part.columns) === JSON.stringify(shape.columns)
  );
}

async function insert(db: Kysely<Tables>, shape: TableShape, rows: Cell[][]): Promise<void> {
  const columns = sql.join(shape.columns.map((column) => sql.ref(column)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`));
  await sql`insert into ${sql.table(shape.name)} (${columns}) values ${values}`.execute(db);
}

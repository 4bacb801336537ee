import { sql, type Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import { askKysely } from './askKysely.ts';
import type { BackupPart } from './BackupPart.ts';
import { cellsOf } from './cellsOf.ts';
import { ownTables } from './ownTables.ts';
import { postgresShapes } from './postgresShapes.ts';
import { quoted } from './quoted.ts';
import { selectAll } from './selectAll.ts';

/** Rows a question, so that memory does not grow with the store. */
const page = 1000;

/** All that is in our schema as this transaction sees it, row by row. @param db of isolation `repeatable read`. */
export async function* postgresParts(db: Transaction<Tables>): AsyncIterable<BackupPart> {
  for (const shape of ownTables(await postgresShapes(askKysely(db)))) {
    const { name: table, columns, counted } = shape;
    yield { table, columns, last: counted === null ? null : await lastOf(db, table, counted) };
    await sql.raw(`declare backup_rows no scroll cursor for ${selectAll(shape)}`).execute(db);
    for (;;) {
      const { rows } = await sql<Record<string, unknown>>`
        fetch ${sql.lit(page)} from backup_rows`.execute(db);
      for (const row of rows) yield cellsOf(row, columns);
      if (rows.length < page) break;
    }
    await sql.raw('close backup_rows').execute(db);
  }
}

/** Counters are outside of transactions: it may be beyond what this one sees, never behind. */
async function lastOf(db: Transaction<Tables>, table: string, column: string): Promise<number> {
  const named = await sql<{ name: string }>`
    select pg_get_serial_sequence(${quoted(table)}, ${column}) as name`.execute(db);
  const name = named.rows[0]?.name;
  if (name === undefined) throw new Error(`${table}.${column} has no counter`);
  // The name comes quoted as it has to be.
  const { rows } = await sql<{ last: number }>`
    select case when is_called then last_value else 0 end as last from ${sql.raw(name)}`.execute(
    db,
  );
  return rows[0]?.last ?? 0;
}

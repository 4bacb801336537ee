import { sql, type Kysely } from 'kysely';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Tables } from '../Tables.ts';
import { quoted } from './quoted.ts';
import type { TableShape } from './TableShape.ts';

/** Lets the database count on behind this number, so that none of a row that is gone is given again. */
export async function setCounter(
  database: SqlDatabase,
  db: Kysely<Tables>,
  { name, counted }: TableShape,
  last: number,
): Promise<void> {
  if (counted === null || last < 1) return;
  if ((await database.schemaName(db)) !== undefined) {
    await sql`select setval(pg_get_serial_sequence(${quoted(name)}, ${counted}), ${last})`.execute(
      db,
    );
    return;
  }
  // sqlite.org/autoinc.html: an ordinary table that may be written.
  await sql`delete from sqlite_sequence where name = ${name}`.execute(db);
  await sql`insert into sqlite_sequence (name, seq) values (${name}, ${last})`.execute(db);
}

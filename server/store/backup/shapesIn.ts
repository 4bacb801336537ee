import type { Kysely } from 'kysely';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Tables } from '../Tables.ts';
import { askKysely } from './askKysely.ts';
import { postgresShapes } from './postgresShapes.ts';
import { sqliteShapes } from './sqliteShapes.ts';
import type { TableShape } from './TableShape.ts';

/** The tables of an opened database. */
export async function shapesIn(database: SqlDatabase, db: Kysely<Tables>): Promise<TableShape[]> {
  const ask = askKysely(db);
  // Only PostgreSQL has schemas.
  const isPostgres = (await database.schemaName(db)) !== undefined;
  return isPostgres ? await postgresShapes(ask) : await sqliteShapes(ask);
}

import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../migrations/migrations.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Tables } from '../Tables.ts';

/**
 * Makes the schema as it was after these steps, in an empty database: rows of then fit into it, and the steps since then
 * carry them on.
 */
export async function makeSchema(
  database: SqlDatabase,
  db: Kysely<Tables>,
  steps: readonly string[],
): Promise<void> {
  const wanted = Object.entries(migrations)
    .filter(([name]) => steps.includes(name))
    .map(([name, step]) => [name, step(database.columns)] as const);
  const schema = await database.schemaName(db);
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(wanted)) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    ...(schema !== undefined && { migrationTableSchema: schema }),
  }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('the schema could not be made', { cause: error });
}

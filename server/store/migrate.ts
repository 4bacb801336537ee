import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { AppError } from '../core/AppError.ts';
import { migrations } from './migrations/migrations.ts';
import type { SqlDatabase } from './SqlDatabase.ts';
import type { Tables } from './Tables.ts';

/**
 * Takes the steps that the schema has not taken yet.
 *
 * @throws AppError `not-configured`, reason `store-not-writable`, where the user may not create tables.
 */
export async function migrate(database: SqlDatabase, db: Kysely<Tables>): Promise<void> {
  // Asked first: kysely hides the refusal behind the transaction that it broke.
  if (!(await database.mayCreate(db))) {
    throw new AppError(
      'not-configured',
      'The link table’s database user may not create tables in its schema.',
      { reason: 'store-not-writable', details: { code: '42501' } },
    );
  }
  const steps = Object.entries(migrations).map(([name, step]) => [name, step(database.columns)]);
  const schema = await database.schemaName(db);
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(steps)) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    // Without it kysely takes a table of that name in any schema for its own.
    ...(schema !== undefined && { migrationTableSchema: schema }),
  }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('migration failed', { cause: error });
}

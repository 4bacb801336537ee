import Database from 'better-sqlite3';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { migrations } from '../../../server/store/migrations/migrations.ts';
import { openPostgres } from '../../../server/store/postgres.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';

/** Makes an empty store as a program made it that knew the first `steps` steps of the schema only. */
export async function makeOlderStore(url: string, steps: number): Promise<void> {
  const file = /^sqlite:(.+)$/.exec(url)?.[1];
  const database = file === undefined ? await openPostgres(url, {}) : openSqlite(file, {});
  const known = Object.entries(migrations)
    .slice(0, steps)
    .map(([name, step]) => [name, step(database.columns)] as const);
  await database.alone(async (db) => {
    const schema = await database.schemaName(db);
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve(Object.fromEntries(known)) },
      migrationTableName: 'migration',
      migrationLockTableName: 'migration_lock',
      ...(schema !== undefined && { migrationTableSchema: schema }),
    }).migrateToLatest();
    if (error !== undefined) throw new Error('the older schema was not made', { cause: error });
    database.sign();
  });
  await database.close();
}

/** Runs statements in the database, past the store. */
export async function change(url: string, statements: string): Promise<void> {
  const file = /^sqlite:(.+)$/.exec(url)?.[1];
  if (file !== undefined) {
    const database = new Database(file);
    database.exec(`pragma foreign_keys = off; ${statements}`);
    database.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

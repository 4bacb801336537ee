import fs from 'node:fs';
import { sql } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import { openPostgres } from '../postgres.ts';
import { openSqlite } from '../sqlite.ts';
import type { StoreOptions } from '../StoreOptions.ts';
import { askKysely } from './askKysely.ts';
import { ownTables } from './ownTables.ts';
import { quoted } from './quoted.ts';
import { shapesIn } from './shapesIn.ts';
import { storeSchema } from './storeSchema.ts';

/** What can be told of a store without a word of what is in it. */
export interface StoreFacts {
  kind: 'sqlite' | 'postgres';
  /** As the database names itself. */
  version: string;
  /** The steps that its schema has taken. */
  schema: readonly string[];
  /** Rows by table. */
  rows: Readonly<Record<string, number>>;
}

/** Looks at a store and leaves its schema as it is. @throws AppError as `backupStore`. */
export async function describeStore(url: string, options: StoreOptions): Promise<StoreFacts> {
  const file = /^sqlite:(.+)$/s.exec(url)?.[1];
  if (file !== undefined && !fs.existsSync(file)) {
    throw new AppError('not-configured', 'There is no store yet.', { reason: 'store-missing' });
  }
  const database =
    file === undefined ? await openPostgres(url, options) : openSqlite(file, options);
  try {
    const db = database.kysely;
    const ask = askKysely(db);
    const schema = await storeSchema(await database.tableNames(db), ask);
    const rows: Record<string, number> = {};
    for (const { name } of ownTables(await shapesIn(database, db))) {
      const [row] = await ask<{ count: number }>(`select count(*) as count from ${quoted(name)}`);
      rows[name] = row?.count ?? 0;
    }
    const said =
      file === undefined
        ? await sql<{
            version: string;
          }>`select current_setting('server_version') as version`.execute(db)
        : await sql<{ version: string }>`select sqlite_version() as version`.execute(db);
    const kind = file === undefined ? 'postgres' : 'sqlite';
    return { kind, version: said.rows[0]?.version ?? '', schema, rows };
  } catch (error) {
    throw database.explain(error);
  } finally {
    await database.close();
  }
}

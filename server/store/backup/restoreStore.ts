import fs from 'node:fs';
import { AppError } from '../../core/AppError.ts';
import { explainOpening } from '../explainOpening.ts';
import { openStore } from '../openStore.ts';
import { openPostgres } from '../postgres.ts';
import { openSqlite } from '../sqlite.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { StoreOptions } from '../StoreOptions.ts';
import type { BackupFacts } from './BackupFacts.ts';
import { fillTables } from './fillTables.ts';
import { makeSchema } from './makeSchema.ts';
import { openBackup } from './openBackup.ts';
import type { BackupSource } from './BackupSource.ts';
import { ownTables } from './ownTables.ts';
import { requireEmpty } from './requireEmpty.ts';
import { shapesIn } from './shapesIn.ts';

/**
 * Puts a backup of either database into an empty store on either: all of it or nothing, in one transaction. Then opens it as
 * a server does, which carries an older schema on and looks whether all is sound.
 *
 * @param url the store, as `openStore` takes it: a new file, or a database whose schema has no tables
 * @throws AppError `bad-answer`, reason `backup-damaged`, `backup-foreign` or `backup-newer`; `conflict`, reason
 * `store-not-empty`; `not-found`, `not-allowed` where the file cannot be read; else as `openStore`.
 */
export async function restoreStore(
  file: string,
  url: string,
  options: StoreOptions & { signal: AbortSignal },
): Promise<Omit<BackupFacts, 'sha256'>> {
  const backup = await openBackup(file);
  try {
    const filled = await fill(backup, url, options);
    await (await openStore(url, options)).close();
    return { madeAt: backup.madeAt, schema: backup.schema, ...filled };
  } finally {
    backup.close();
  }
}

async function fill(
  backup: BackupSource,
  url: string,
  options: StoreOptions & { signal: AbortSignal },
): Promise<{ tables: number; rows: number }> {
  const setting = options.setting ?? 'store';
  const store = /^sqlite:(?!:memory:)(.+)$/s.exec(url)?.[1];
  const isNew = store !== undefined && !fs.existsSync(store);
  const database = await openTarget(url, store, options);
  try {
    return await database.alone(async (db) => {
      await requireEmpty(database, db);
      await makeSchema(database, db, backup.schema);
      const shapes = ownTables(await shapesIn(database, db));
      const filled = await fillTables(database, db, shapes, backup.parts(), options.signal);
      database.sign();
      return filled;
    });
  } catch (error) {
    // Not left behind as an empty one, on which a server would begin anew.
    if (isNew) {
      await database.close();
      fs.rmSync(store, { force: true });
    }
    throw explainOpening(database.explain(error), setting);
  } finally {
    await database.close();
  }
}

async function openTarget(
  url: string,
  store: string | undefined,
  options: StoreOptions,
): Promise<SqlDatabase> {
  if (store !== undefined) return openSqlite(store, options);
  if (/^postgres(ql)?:\/\//.test(url)) return await openPostgres(url, options);
  const setting = options.setting ?? 'store';
  throw new AppError('not-configured', `${setting}: expected sqlite:PATH or postgres://…`, {
    reason: 'store-address',
  });
}

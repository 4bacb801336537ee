import fs from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../core/AppError.ts';
import { explainSqliteError } from '../explainSqliteError.ts';
import { storeDamaged } from '../storeDamaged.ts';
import { askSqlite } from './askSqlite.ts';
import type { BackupFacts } from './BackupFacts.ts';
import type { BackupNote } from './BackupNote.ts';
import { backupVersion } from './backupVersion.ts';
import { ContentDigest } from './ContentDigest.ts';
import { intoFile } from './intoFile.ts';
import { sqliteParts } from './sqliteParts.ts';
import { storeSchema } from './storeSchema.ts';
import { tablesOf } from './tablesOf.ts';

/** Pages a turn: 4 MB, a few milliseconds. */
const step = 1000;

/**
 * Copies the file of a store that may be in use, by SQLite's online backup (sqlite.org/backup.html), then reads the whole
 * copy and notes its sum in it. The copy is a SQLite file that a server could be started on as it is.
 *
 * @throws AppError as {@link storeSchema}, `intoFile`; `not-configured` where there is no such store; `unavailable`.
 */
export async function backupSqlite(
  store: string,
  file: string,
  now: number,
  signal: AbortSignal,
): Promise<BackupFacts> {
  if (!fs.existsSync(store)) {
    throw new AppError('not-configured', `There is no store yet: ${store}`, {
      reason: 'store-missing',
    });
  }
  try {
    return await intoFile(file, async (name) => {
      await copy(store, name, signal);
      return await describe(name, now, signal);
    });
  } catch (error) {
    throw explainSqliteError(error);
  }
}

async function copy(store: string, name: string, signal: AbortSignal): Promise<void> {
  const source = new Database(store, { fileMustExist: true, timeout: 10_000 });
  try {
    // While this stands, what others write is not seen: otherwise every write would begin the copy anew.
    source.exec('begin');
    await storeSchema(tablesOf(source), askSqlite(source));
    await source.backup(name, {
      progress: () => {
        signal.throwIfAborted();
        return step;
      },
    });
    source.exec('commit');
  } finally {
    source.close();
  }
}

async function describe(name: string, madeAt: number, signal: AbortSignal): Promise<BackupFacts> {
  const database = new Database(name);
  try {
    // One file, without others beside it.
    database.pragma('journal_mode = delete');
    const damage = database.pragma('integrity_check(3)', { simple: true });
    if (damage !== 'ok') throw storeDamaged(undefined, String(damage));
    const schema = await storeSchema(tablesOf(database), askSqlite(database));
    const digest = new ContentDigest(schema);
    for await (const part of sqliteParts(database)) {
      digest.add(part);
      signal.throwIfAborted();
    }
    const { tables, rows } = digest;
    const sha256 = digest.sum();
    const note: BackupNote = { version: backupVersion, madeAt, sha256 };
    database
      .prepare(`insert or replace into erp_link_meta (name, value) values ('backup', ?)`)
      .run(JSON.stringify(note));
    return { madeAt, schema, tables, rows, sha256 };
  } finally {
    database.close();
  }
}

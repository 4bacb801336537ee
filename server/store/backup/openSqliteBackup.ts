import Database from 'better-sqlite3';
import { AppError } from '../../core/AppError.ts';
import { askSqlite } from './askSqlite.ts';
import type { BackupPart } from './BackupPart.ts';
import { BackupNote } from './BackupNote.ts';
import { backupRefused } from './backupRefused.ts';
import { ContentDigest } from './ContentDigest.ts';
import type { BackupSource } from './BackupSource.ts';
import { requireReadable } from './requireReadable.ts';
import { sqliteParts } from './sqliteParts.ts';
import { storeSchema } from './storeSchema.ts';
import { tablesOf } from './tablesOf.ts';

/** Opens a copy of a SQLite store. @throws AppError `bad-answer`, reason `backup-damaged`, `-foreign` or `-newer`. */
export async function openSqliteBackup(file: string): Promise<BackupSource> {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const damage = database.pragma('integrity_check(3)', { simple: true });
    if (damage !== 'ok') throw backupRefused('backup-damaged', String(damage));
    const schema = await storeSchema(tablesOf(database), askSqlite(database));
    const note = noteOf(database);
    requireReadable(note.version, schema);
    return {
      madeAt: note.madeAt,
      schema,
      parts: () => checked(database, schema, note.sha256),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw explained(error);
  }
}

function noteOf(database: Database.Database): BackupNote {
  const row = database
    .prepare<[], { value: string }>(`select value from erp_link_meta where name = 'backup'`)
    .get();
  // A store's own file has none: nobody can tell whether it is whole.
  if (row === undefined) throw backupRefused('backup-foreign', 'no sum');
  try {
    return BackupNote.parse(JSON.parse(row.value));
  } catch (error) {
    throw backupRefused('backup-damaged', 'sum', error);
  }
}

async function* checked(
  database: Database.Database,
  schema: readonly string[],
  sha256: string,
): AsyncIterable<BackupPart> {
  const digest = new ContentDigest(schema);
  try {
    for await (const part of sqliteParts(database)) {
      digest.add(part);
      yield part;
    }
  } catch (error) {
    throw explained(error);
  }
  if (digest.sum() !== sha256) throw backupRefused('backup-damaged', 'another sum');
}

function explained(error: unknown): unknown {
  if (error instanceof AppError) {
    if (error.reason === 'store-foreign') return backupRefused('backup-foreign', 'store', error);
    if (error.reason === 'store-newer') return backupRefused('backup-newer', 'schema', error);
    if (error.reason === 'store-damaged') return backupRefused('backup-damaged', 'schema', error);
    return error;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Cells, tables or keys that cannot be are damage too: the file comes from outside.
  return /^(EACCES|ENOENT|SQLITE_(CANTOPEN|PERM|IOERR|BUSY|READONLY))/.test(code)
    ? error
    : backupRefused('backup-damaged', code || 'content', error);
}

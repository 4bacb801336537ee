import fs from 'node:fs/promises';
import { backupRefused } from './backupRefused.ts';
import { fileRefused } from './fileRefused.ts';
import { openFileBackup } from './openFileBackup.ts';
import { openSqliteBackup } from './openSqliteBackup.ts';
import type { BackupSource } from './BackupSource.ts';

/**
 * Opens a backup of either kind, told by its first bytes.
 *
 * @throws AppError `bad-answer`, reason `backup-damaged`, `backup-foreign` or `backup-newer`; `not-found`, `not-allowed`
 * where the file cannot be read.
 */
export async function openBackup(file: string): Promise<BackupSource> {
  const start = await firstBytes(file).catch((error: unknown) => {
    throw fileRefused(file, error);
  });
  // sqlite.org/fileformat.html 1.3.1; RFC 1952 2.3.1.
  if (start.toString('latin1') === 'SQLite format 3\0') return await openSqliteBackup(file);
  if (start[0] === 0x1f && start[1] === 0x8b) return await openFileBackup(file);
  throw backupRefused('backup-foreign', 'first bytes');
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await fs.open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

import { migrations } from '../migrations/migrations.ts';
import { backupVersion } from './backupVersion.ts';
import { backupRefused } from './backupRefused.ts';

/** @throws AppError `bad-answer`, reason `backup-newer` or `backup-damaged`. */
export function requireReadable(version: number, schema: readonly string[]): void {
  if (version > backupVersion) throw backupRefused('backup-newer', `form ${version}`);
  const known = Object.keys(migrations);
  const unknown = schema.find((name) => !known.includes(name));
  if (unknown !== undefined) throw backupRefused('backup-newer', unknown);
  if (schema.some((name, at) => name !== known[at])) {
    throw backupRefused('backup-damaged', 'steps missing');
  }
}

import type { SqlValue } from '../../database/SqlDatabase.ts';

/** A version column's value as text; SQL Server's rowversion is bytes. */
export function versionText(value: SqlValue | undefined): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return value === null || value === undefined ? '' : String(value);
}

import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** A text of a thing without what surrounds it; empty where there is none. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value.trim() : '';
}

import type { SpoolTables } from './SpoolTables.ts';

/**
 * How the names of our triggers begin: after the spool they write to, so that two mappings with spools of their own do not touch
 * each other's. At most 40 characters, since PostgreSQL cuts names after 63 bytes.
 */
export function triggerPrefix({ spool }: SpoolTables): string {
  const name = spool.slice(spool.indexOf('.') + 1).replaceAll(/\W/g, '_');
  return `${name.slice(0, 36)}_on_`;
}

import type { ChangeSource } from '../changes/ChangeSource.ts';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import { readPlace } from './readPlace.ts';
import type { SpoolReader } from './SpoolReader.ts';
import type { SpoolTables } from './SpoolTables.ts';

/** A spool as the record store reads it. */
export function spoolSource(
  database: SqlDatabase,
  tables: SpoolTables,
  reader: SpoolReader,
): ChangeSource {
  return {
    async end(signal) {
      return JSON.stringify(await reader.end({ database, tables, signal }));
    },
    async read({ kind, company, place, limit }, signal) {
      const page = await reader.read({ database, tables, signal }, readPlace(place), limit);
      return {
        changes: page.rows.filter((row) => row.kind === kind && row.company === company),
        place: JSON.stringify(page.body),
        last: page.last,
      };
    },
  };
}

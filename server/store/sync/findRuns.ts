import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Run, Scope } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { plainScope } from './plainScope.ts';
import { readRows } from './readRows.ts';
import { scopeId } from './scopeId.ts';

/** The scope's runs that a condition chooses. */
export async function findRuns(
  db: Kysely<Tables>,
  scope: Scope,
  rest: RawBuilder<unknown>,
): Promise<Run[]> {
  const id = scopeId(scope);
  const rows = await readRows(db, 'sync_run', sql`where scope = ${id} ${rest}`);
  return rows.map((row) => ({
    ...(JSON.parse(row.body) as Omit<Run, 'scope'>),
    scope: plainScope(scope),
  }));
}

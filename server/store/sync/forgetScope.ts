import { sql, type Transaction } from 'kysely';
import type { Lease } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { countRows } from './countRows.ts';
import { keepState } from './keepState.ts';
import { leaseLost } from './leaseLost.ts';
import { lockScope } from './lockScope.ts';
import { readState } from './readState.ts';
import { scopeId } from './scopeId.ts';

const forgotten = [
  'sync_pair',
  'sync_observation',
  'sync_cursor',
  'sync_intent',
  'sync_aside',
  'sync_passed',
  'sync_left',
];

/** Forgets what a scope is in step with; what it did stays, as it is found. Sound afterwards, whatever it was. */
export async function forgetScope(db: Transaction<Tables>, lease: Lease): Promise<void> {
  const id = scopeId(lease);
  const row = await lockScope(db, id);
  if (row === undefined) throw leaseLost();
  const state = readState(row);
  if (state.owner !== lease.owner || state.term !== lease.term) throw leaseLost();
  for (const table of forgotten) {
    await sql`delete from ${sql.table(table)} where scope = ${id}`.execute(db);
  }
  await keepState(db, id, { ...state, tallies: await countRows(db, id) });
}

import type { Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import type { ScopeState } from './ScopeState.ts';
import { rowCheck } from './rowCheck.ts';

/** Writes down how a scope is now. */
export async function keepState(
  db: Transaction<Tables>,
  id: number,
  state: ScopeState,
): Promise<void> {
  const body = JSON.stringify(state);
  await db
    .updateTable('sync_scope')
    .set({ body, crc: rowCheck(id, body) })
    .where('id', '=', id)
    .execute();
}

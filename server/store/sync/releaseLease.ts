import type { Transaction } from 'kysely';
import type { Lease } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { keepState } from './keepState.ts';
import { lockScope } from './lockScope.ts';
import { readState } from './readState.ts';
import { scopeId } from './scopeId.ts';

/** Gives a scope back where it is still the lease's; also one that is damaged and was not forgotten. */
export async function releaseLease(db: Transaction<Tables>, lease: Lease): Promise<void> {
  const row = await lockScope(db, scopeId(lease));
  if (row === undefined) return;
  const state = readState(row);
  if (state.owner !== lease.owner || state.term !== lease.term) return;
  await keepState(db, row.id, { ...state, owner: '', until: 0 });
}

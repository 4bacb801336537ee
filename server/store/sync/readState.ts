import type { Selectable } from 'kysely';
import type { Tables } from '../Tables.ts';
import { emptyTallies } from './emptyTallies.ts';
import type { ScopeState } from './ScopeState.ts';
import { rowCheck } from './rowCheck.ts';
import { scopeId } from './scopeId.ts';
import { syncDamaged } from './syncDamaged.ts';

/** @throws AppError `bad-answer` for a row that is not as we wrote it. */
export function readState({ id, body, crc }: Selectable<Tables['sync_scope']>): ScopeState {
  if (rowCheck(id, body) !== crc) throw syncDamaged('sync_scope: check');
  const state = JSON.parse(body) as ScopeState;
  if (scopeId(state) !== id) throw syncDamaged('sync_scope: number');
  // One that was kept before there was a table has nothing in it.
  return { ...state, tallies: state.tallies && { ...emptyTallies(), ...state.tallies } };
}

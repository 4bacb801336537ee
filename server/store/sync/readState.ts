import type { Selectable } from 'kysely';
import type { Scope } from '../../ports/SyncStore.ts';
import { storeDamaged } from '../storeDamaged.ts';
import type { Tables } from '../Tables.ts';
import type { ScopeState } from './ScopeState.ts';
import { rowCheck } from './rowCheck.ts';
import { scopeId } from './scopeId.ts';

/** @throws AppError `bad-answer` for a row that is not as we wrote it. */
export function readState({ id, body, crc }: Selectable<Tables['sync_scope']>): ScopeState {
  if (rowCheck(id, body) !== crc) throw storeDamaged(undefined, 'sync_scope: check');
  const state = JSON.parse(body) as ScopeState;
  const scope: Scope = { account: state.account, area: state.area };
  if (scopeId(scope) !== id) throw storeDamaged(undefined, 'sync_scope: number');
  return state;
}

import type { Selectable, Transaction } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { Lease, Scope } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { keepState } from './keepState.ts';
import { lockScope } from './lockScope.ts';
import { makeScope } from './makeScope.ts';
import { plainScope } from './plainScope.ts';
import type { ScopeState } from './ScopeState.ts';
import { readState } from './readState.ts';
import { requireWhole } from './requireWhole.ts';
import { scopeId } from './scopeId.ts';
import { syncDamaged } from './syncDamaged.ts';

/** For whom, from when, until when, in milliseconds since 1970. */
interface LeaseWish {
  owner: string;
  now: number;
  until: number;
}

/**
 * Gives the scope to one owner, or null while another has it.
 *
 * @param check `every` row, `some`, or `none`: then a damaged scope can be had too.
 */
export async function takeLease(
  db: Transaction<Tables>,
  scope: Scope,
  { owner, now, until }: LeaseWish,
  check: 'every' | 'some' | 'none',
): Promise<Lease | null> {
  if (owner === '') throw new AppError('invalid-input', 'A lease needs an owner.');
  const repair = check === 'none';
  const id = scopeId(scope);
  const row = (await lockScope(db, id)) ?? (await makeScope(db, scope, { repair }));
  const state = repair ? stateOrDamage(row, scope, now) : readState(row);
  if (state.owner !== '' && state.until > now) return null;
  if (!repair) {
    if (state.tallies === null) throw syncDamaged('sync_scope: damaged');
    await requireWhole(db, id, state.tallies, { every: check === 'every' });
  }
  const term = state.term + 1;
  await keepState(db, id, { ...state, owner, term, until });
  return { ...plainScope(scope), owner, term, until };
}

/** What can be known of a scope that may be damaged. The time is a term that nobody had. */
function stateOrDamage(
  row: Selectable<Tables['sync_scope']>,
  scope: Scope,
  now: number,
): ScopeState {
  try {
    return readState(row);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...plainScope(scope), owner: '', term: now, until: 0, tallies: null };
  }
}

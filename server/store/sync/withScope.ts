import type { Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import { keepState } from './keepState.ts';
import { lockScope } from './lockScope.ts';
import type { OpenScope } from './OpenScope.ts';
import { readState } from './readState.ts';
import { syncDamaged } from './syncDamaged.ts';

/**
 * Works in a scope and keeps what it holds afterwards. Null where there is no such scope.
 *
 * @throws AppError `bad-answer` for a scope that was found damaged.
 */
export async function withScope<T>(
  db: Transaction<Tables>,
  id: number,
  work: (scope: OpenScope) => Promise<T>,
): Promise<T | null> {
  const row = await lockScope(db, id);
  if (row === undefined) return null;
  const state = readState(row);
  const { tallies } = state;
  if (tallies === null) throw syncDamaged('sync_scope: damaged');
  const result = await work({ id, state, tallies });
  await keepState(db, id, state);
  return result;
}

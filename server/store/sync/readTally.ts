import type { Kysely } from 'kysely';
import type { Scope } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { emptyTallies } from './emptyTallies.ts';
import { readState } from './readState.ts';
import { scopeId } from './scopeId.ts';
import { syncDamaged } from './syncDamaged.ts';
import type { Tallies } from './Tallies.ts';
import { wasBegun } from './wasBegun.ts';

/**
 * What there is of a scope, as it was written down.
 *
 * @throws AppError `bad-answer` for a damaged scope, also where only its rows are there.
 */
export async function readTally(db: Kysely<Tables>, scope: Scope): Promise<Tallies> {
  const id = scopeId(scope);
  // Twice, because a scope may begin between the two questions.
  for (const isLast of [false, true]) {
    const row = await db
      .selectFrom('sync_scope')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (row !== undefined) {
      const { tallies } = readState(row);
      if (tallies === null) throw syncDamaged('sync_scope: damaged');
      return tallies;
    }
    if (!(await wasBegun(db, id))) break;
    if (isLast) throw syncDamaged('sync_scope: row missing');
  }
  return emptyTallies();
}

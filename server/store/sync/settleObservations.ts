import { sql, type Transaction } from 'kysely';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import type { OpenScope } from './OpenScope.ts';
import { removeRows } from './removeRows.ts';

/** Removes what is dealt with. */
export async function settleObservations(
  db: Transaction<Tables>,
  scope: OpenScope,
  ids: readonly string[],
): Promise<void> {
  const numbers = ids.filter((id) => /^\d{1,15}$/.test(id)).map((id) => [Number(id)]);
  if (numbers.length === 0) return;
  await removeRows(
    db,
    scope,
    'sync_observation',
    sql`seq in (select cast(t.value->>0 as bigint) from ${jsonRows(numbers)})`,
  );
}

import { sql } from 'kysely';
import type { Side } from '../../../shared/records/Area.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import type { Scope } from '../../ports/SyncStore.ts';
import type { Transactions } from '../Transactions.ts';
import { readRows } from './readRows.ts';
import { scopeId } from './scopeId.ts';
import { toPair } from './toPair.ts';

/** The pairs of a scope whose thing on a side is still to be made, by id. */
export async function* pageToMake(
  transactions: Transactions,
  scope: Scope,
  side: Side,
  pageSize: number,
): AsyncGenerator<readonly Pair[]> {
  const id = scopeId(scope);
  for (let last = ''; ;) {
    const after = last;
    const rows = await transactions.read((db) =>
      readRows(
        db,
        'sync_pair',
        sql`where scope = ${id} and to_make = ${side} and key > ${after}
          order by key limit ${pageSize}`,
      ),
    );
    if (rows.length > 0) yield rows.map(toPair);
    if (rows.length < pageSize) return;
    last = rows.at(-1)?.key ?? after;
  }
}

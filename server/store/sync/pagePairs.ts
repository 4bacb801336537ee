import { sql } from 'kysely';
import type { Pair } from '../../core/sync/Pair.ts';
import type { Scope } from '../../ports/SyncStore.ts';
import type { Transactions } from '../Transactions.ts';
import { readRows } from './readRows.ts';
import { readTally } from './readTally.ts';
import { scopeId } from './scopeId.ts';
import { syncDamaged } from './syncDamaged.ts';
import { toPair } from './toPair.ts';

/**
 * All pairs of a scope, by id. Where nothing was written meanwhile they are as many as were stored.
 *
 * @throws AppError `bad-answer`.
 */
export async function* pagePairs(
  transactions: Transactions,
  scope: Scope,
  pageSize: number,
): AsyncGenerator<readonly Pair[]> {
  const id = scopeId(scope);
  const tallied = () => transactions.read(async (db) => (await readTally(db, scope)).sync_pair);
  const start = await tallied();
  let [read, last] = [0, ''];
  for (;;) {
    const rows = await transactions.read((db) =>
      readRows(
        db,
        'sync_pair',
        sql`where scope = ${id} and key > ${last} order by key limit ${pageSize}`,
      ),
    );
    read += rows.length;
    last = rows.at(-1)?.key ?? last;
    if (rows.length < pageSize) {
      // Before the last page is handed out: whoever has it may rely on it.
      const end = await tallied();
      if (end.rows === start.rows && end.sum === start.sum && read !== end.rows) {
        throw syncDamaged('sync_pair: rows missing');
      }
    }
    if (rows.length > 0) yield rows.map(toPair);
    if (rows.length < pageSize) return;
  }
}

import { sql } from 'kysely';
import type { Pair } from '../../core/sync/Pair.ts';
import type { Scope } from '../../ports/SyncStore.ts';
import type { Transactions } from '../Transactions.ts';
import { readRows } from './readRows.ts';
import { scopeId } from './scopeId.ts';
import { toPair } from './toPair.ts';

/** The pairs of a scope about which people are asked, longest open first. */
export async function* pageAsked(
  transactions: Transactions,
  scope: Scope,
  pageSize: number,
): AsyncGenerator<readonly Pair[]> {
  const id = scopeId(scope);
  for (let [since, key] = [Number.MIN_SAFE_INTEGER, '']; ;) {
    const [after, last] = [since, key];
    const rows = await transactions.read((db) =>
      readRows(
        db,
        'sync_pair',
        sql`where scope = ${id} and asked_at is not null and (asked_at, key) > (${after}, ${last})
          order by asked_at, key limit ${pageSize}`,
      ),
    );
    if (rows.length > 0) yield rows.map(toPair);
    const end = rows.at(-1);
    if (end === undefined || rows.length < pageSize) return;
    [since, key] = [Number(end['asked_at']), end.key];
  }
}

import { sql } from 'kysely';
import type { Scope } from '../../ports/SyncStore.ts';
import type { Seal } from '../Seal.ts';
import type { Transactions } from '../Transactions.ts';
import { requireFound } from './requireFound.ts';
import { readRows } from './readRows.ts';
import { requireInOrder } from './requireInOrder.ts';
import { requireWhole } from './requireWhole.ts';
import { readTally } from './readTally.ts';
import { scopeId } from './scopeId.ts';
import type { SyncTable } from './SyncTable.ts';
import { syncTables } from './syncTables.ts';
import { toPair } from './toPair.ts';
import { withScope } from './withScope.ts';

/** Rows that are in memory at once. */
const pageSize = 500;

/**
 * Compares the database's indexes with its tables, reads every row of a scope, finds every pair by its references, counts
 * and sums them up, observations also in the order in which a run reads them.
 *
 * @throws AppError `bad-answer`.
 */
export async function verifyScope(
  transactions: Transactions,
  seal: Seal,
  scope: Scope,
): Promise<void> {
  const id = scopeId(scope);
  await transactions.checkIndexes();
  await transactions.read((db) => readTally(db, scope));
  for (const table of Object.keys(syncTables) as SyncTable[]) {
    for (let last: string | undefined = ''; last !== undefined;) {
      const after: string = last;
      const rows = await transactions.read((db) =>
        readRows(
          db,
          table,
          sql`where scope = ${id} and key > ${after} order by key limit ${pageSize}`,
        ),
      );
      if (table === 'sync_intent' || table === 'sync_journal') {
        for (const { key, body } of rows) seal.open(body, table, String(id), key);
      }
      if (table === 'sync_pair') {
        await transactions.read((db) => requireFound(db, id, rows.map(toPair)));
      }
      last = rows.at(-1)?.key;
    }
  }
  await transactions.write((db) =>
    withScope(db, id, async ({ tallies }) => {
      await requireWhole(db, id, tallies, { every: true });
      await requireInOrder(db, id, tallies);
    }),
  );
}

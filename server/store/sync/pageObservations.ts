import type { Scope, StoredObservation } from '../../ports/SyncStore.ts';
import type { Transactions } from '../Transactions.ts';
import { listObservations } from './listObservations.ts';
import { scopeId } from './scopeId.ts';

/** What is not dealt with, oldest first. */
export async function* pageObservations(
  transactions: Transactions,
  scope: Scope,
  pageSize: number,
): AsyncGenerator<readonly StoredObservation[]> {
  const id = scopeId(scope);
  for (let after = 0; ;) {
    const { page, last } = await transactions.read((db) =>
      listObservations(db, id, after, pageSize),
    );
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = last;
  }
}

import type { Transaction } from 'kysely';
import type { SetAside } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import type { OpenScope } from './OpenScope.ts';
import { putRows } from './putRows.ts';

/** Sets things aside; one is known by side and reference. */
export async function saveAsides(
  db: Transaction<Tables>,
  scope: OpenScope,
  items: readonly SetAside[],
): Promise<void> {
  const rows = items.map((item) => ({
    key: keyText(item.side, item.ref),
    body: JSON.stringify(item),
    columns: { next_try: item.nextTry },
  }));
  await putRows(db, scope, 'sync_aside', rows);
}

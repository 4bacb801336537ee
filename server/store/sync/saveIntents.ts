import type { Transaction } from 'kysely';
import type { Intent } from '../../ports/SyncStore.ts';
import type { Seal } from '../Seal.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import type { OpenScope } from './OpenScope.ts';
import { putRows } from './putRows.ts';

/** Stores what is about to be written. */
export async function saveIntents(
  db: Transaction<Tables>,
  scope: OpenScope,
  seal: Seal,
  intents: readonly Intent[],
): Promise<void> {
  const rows = intents.map((intent) => {
    const key = keyText(intent.id);
    return {
      key,
      body: seal.close(JSON.stringify(intent), 'sync_intent', String(scope.id), key),
      columns: { pair: keyText(intent.pairId) },
    };
  });
  await putRows(db, scope, 'sync_intent', rows);
}

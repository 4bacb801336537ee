import type { Transaction } from 'kysely';
import type { PassedOver } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import type { OpenScope } from './OpenScope.ts';
import { putRows } from './putRows.ts';

/** Remembers what was passed over; a thing is known by side and reference. */
export async function savePassed(
  db: Transaction<Tables>,
  scope: OpenScope,
  things: readonly PassedOver[],
): Promise<void> {
  const rows = things.map((thing) => ({
    key: keyText(thing.side, thing.ref),
    body: JSON.stringify(thing),
    columns: {},
  }));
  await putRows(db, scope, 'sync_passed', rows);
}

import type { Transaction } from 'kysely';
import type { LeftAlone } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import type { OpenScope } from './OpenScope.ts';
import { putRows } from './putRows.ts';

/** Remembers what stays out of step; a thing is known by side and reference. */
export async function saveLeft(
  db: Transaction<Tables>,
  scope: OpenScope,
  things: readonly LeftAlone[],
): Promise<void> {
  const rows = things.map((thing) => ({
    key: keyText(thing.side, thing.ref),
    body: JSON.stringify(thing),
    columns: {},
  }));
  await putRows(db, scope, 'sync_left', rows);
}

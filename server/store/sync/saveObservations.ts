import type { Transaction } from 'kysely';
import type { Side } from '../../../shared/records/Area.ts';
import type { NewObservation } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import type { OpenScope } from './OpenScope.ts';
import { putRows } from './putRows.ts';

/** A page of one collection, with the cursor that comes after it. */
interface ObservedPage {
  side: Side;
  collection: string;
  observations: readonly NewObservation[];
  cursor: string | null;
}

/** Rows and cursor of a page; a row is known by side, collection and reference. */
export async function saveObservations(
  db: Transaction<Tables>,
  scope: OpenScope,
  { side, collection, observations, cursor }: ObservedPage,
): Promise<void> {
  const rows = observations.map(({ observation, stamp, isInitial, seenAt }) => ({
    key: keyText(side, collection, observation.ref),
    body: JSON.stringify({ side, collection, observation, stamp, isInitial, seenAt }),
    columns: {},
  }));
  await putRows(db, scope, 'sync_observation', rows);
  if (cursor === null) return;
  const kept = { key: keyText(side, collection), body: JSON.stringify(cursor), columns: {} };
  await putRows(db, scope, 'sync_cursor', [kept]);
}

import { ItemError } from '../soap/ItemError.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { sealState } from './sealState.ts';
import type { SyncPlace } from './SyncPlace.ts';

/**
 * Reads a sync state; null for none.
 *
 * @throws ItemError `ErrorInvalidSyncStateData` for one that was altered, has expired or belongs to another folder.
 */
export function readSyncState(
  mailbox: Mailbox,
  state: string | undefined,
  wanted: Pick<SyncPlace, 'kind' | 'folder'>,
): SyncPlace | null {
  if (state === undefined || state === '') return null;
  const raw = Buffer.from(state, 'base64').toString();
  const text = raw.slice(16);
  const invalid = new ItemError(
    'ErrorInvalidSyncStateData',
    'Synchronization state data is corrupt or otherwise invalid.',
  );
  if (sealState(text) !== raw.slice(0, 16)) throw invalid;
  const place = JSON.parse(text) as SyncPlace;
  // In a first round nothing is told as deleted; it has expired if its beginning has.
  const from = place.since === 0 ? (place.upTo ?? 0) : place.since;
  const isRight =
    from >= mailbox.forgotten &&
    from <= mailbox.clock &&
    place.kind === wanted.kind &&
    place.mailbox === mailbox.guid &&
    place.folder === wanted.folder;
  if (!isRight) throw invalid;
  return place;
}

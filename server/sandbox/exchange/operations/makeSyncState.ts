import { sealState } from './sealState.ts';
import type { SyncPlace } from './SyncPlace.ts';

/** A sync state: opaque, and good as long as the mailbox knows what was deleted since. */
export function makeSyncState(place: SyncPlace): string {
  const text = JSON.stringify(place);
  return Buffer.from(`${sealState(text)}${text}`).toString('base64');
}

import { badAnswer } from '../../xml/badAnswer.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import { requireText } from './requireText.ts';

/** Where a page of changes ends. */
export interface SyncEnd {
  /** Where to go on; opaque, and may be many kilobytes long. */
  syncState: string;
  /** Nothing comes after it for now. */
  last: boolean;
}

/**
 * Reads the end of a page of changes.
 *
 * @param lastName the element that tells whether more comes
 * @param before the state the page was asked for with
 * @throws AppError `bad-answer` where it is incomplete, or where more is to come after the same state:
 *   asking on would never end (sync-knowledge.md 3.1)
 */
export function readSyncEnd(message: XmlElement, lastName: string, before: string | null): SyncEnd {
  const syncState = requireText(message, 'SyncState');
  const last = textOf(message, lastName)?.trim();
  if (syncState === '' || (last !== 'true' && last !== 'false')) {
    throw badAnswer('no-page-end', 'did not say whether more is to come');
  }
  if (last === 'false' && syncState === before) {
    throw badAnswer('sync-state-repeats', 'gives the same page of changes again and again');
  }
  return { syncState, last: last === 'true' };
}

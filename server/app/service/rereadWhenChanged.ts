import { AppError } from '../../core/AppError.ts';
import type { RecordStore } from '../../ports/RecordStore.ts';
import { withOwn } from '../operating/withOwn.ts';

/** Around a mark at the beginning of a cursor; no cursor of a connector begins like that. */
const sign = '\u0001';

/**
 * A side that is listed anew, with nothing deleted for it, when it was changed what counts of it: what was passed over as
 * too old, or for its folder, no later listing would name again (BW8).
 *
 * @param mark says what counts at present; empty for all.
 */
export function rereadWhenChanged(records: RecordStore, mark: string): RecordStore {
  const own = mark === '' ? '' : `${sign}${mark}${sign}`;
  const listChanges: RecordStore['listChanges'] = async function* (collection, cursor, signal) {
    const { kept, rest } = parted(cursor ?? own);
    if (kept !== own) {
      throw new AppError('cursor-expired', 'Other folders count by now.', {
        reason: 'folders-changed',
      });
    }
    const from = cursor === null ? null : rest;
    for await (const page of records.listChanges(collection, from, signal)) {
      yield { ...page, cursor: `${own}${page.cursor}` };
    }
  };
  return withOwn(records, { listChanges });
}

function parted(cursor: string): { kept: string; rest: string } {
  const end = cursor.startsWith(sign) ? cursor.indexOf(sign, 1) + 1 : 0;
  return { kept: cursor.slice(0, end), rest: cursor.slice(end) };
}

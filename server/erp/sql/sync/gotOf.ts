import type { Got } from '../../../ports/RecordStore.ts';
import type { SqlPart } from './SqlPart.ts';
import { partId } from './partId.ts';
import { lastChange } from './read/lastChange.ts';
import type { KeyAnswer } from './read/readKeys.ts';

/** What was read as the answer to a question for this reference. */
export function gotOf(part: SqlPart, ref: string, read: KeyAnswer): Got {
  switch (read.state) {
    case 'found': {
      const { version, record, stamp, row } = read;
      const changed = lastChange(part, row);
      const collection = partId(part);
      return { state: 'found', ref, collection, version, record, stamp, native: null, changed };
    }
    case 'failed':
      return { state: 'failed', ref, error: read.error };
    case 'gone':
    case 'hidden':
      return { state: read.state, ref };
  }
}

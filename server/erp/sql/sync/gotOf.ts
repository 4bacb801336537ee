import type { Got } from '../../../ports/RecordStore.ts';
import type { KeyAnswer } from './read/readKeys.ts';

/** What was read as the answer to a question for this reference. */
export function gotOf(collection: string, ref: string, read: KeyAnswer): Got {
  switch (read.state) {
    case 'found': {
      const { version, record, stamp } = read;
      return { state: 'found', ref, collection, version, record, stamp, native: null };
    }
    case 'failed':
      return { state: 'failed', ref, error: read.error };
    case 'gone':
    case 'hidden':
      return { state: read.state, ref };
  }
}

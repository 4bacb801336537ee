import type { RefPage } from '../../../../ports/RecordStore.ts';
import { refText } from '../refText.ts';
import type { Listing } from './Listing.ts';
import { listAll } from './listAll.ts';

/**
 * RecordStore.listRefs. A version that is a fingerprint can only be told by reading the whole record, so that it costs what a
 * full reading costs; it finds the changes that no column tells of.
 */
export async function* listRefs(listing: Listing): AsyncIterable<RefPage> {
  const { part, company } = listing;
  for await (const { records, next } of listAll(listing, null)) {
    const refs = records.map((read) => ({
      ref: refText({ company, kind: part.id, key: read.key }),
      version: read.state === 'found' ? read.version : null,
    }));
    yield { refs, last: next === null };
  }
}

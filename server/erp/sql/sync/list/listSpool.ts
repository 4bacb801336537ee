import type { ChangeRow } from '../../../../ports/RecordStore.ts';
import type { ChangeSource } from '../../changes/ChangeSource.ts';
import { type KeyAnswer, readKeys } from '../read/readKeys.ts';
import { refText } from '../refText.ts';
import type { CursorPage } from './CursorPage.ts';
import type { ListCursor } from './ListCursor.ts';
import type { Listing } from './Listing.ts';
import { presentRow } from './presentRow.ts';

const pageSize = 200;

/**
 * What changed, as the spool has it (level 1). How a record is now is read from its row: what the spool says of it is only that
 * there is something to look at. One that is another's now has moved; one that is not there is gone.
 */
export async function* listSpool(
  listing: Listing,
  source: ChangeSource,
  start: ListCursor,
): AsyncIterable<CursorPage> {
  const { erp, part, company, run, signal } = listing;
  let place = start.place ?? '';
  for (;;) {
    const permissions = await listing.permissions();
    const question = { kind: part.id, company, place, limit: pageSize };
    const { changes, place: next, last } = await source.read(question, signal);
    const keys = [...new Set(changes.map(({ key }) => key))];
    const answers = await readKeys(erp, part, permissions, keys, run);
    const rows = [...answers].map(([key, read]) => toRow(listing, key, read));
    place = next;
    yield { rows, cursor: { ...start, place }, last };
    if (last) return;
  }
}

function toRow({ part, company }: Listing, key: string, read: KeyAnswer): ChangeRow {
  if ('key' in read) return presentRow(part, company, read);
  const ref = refText({ company, kind: part.id, key });
  return { state: 'gone', ref, why: read.state === 'gone' ? 'tombstone' : 'moved' };
}

import { readKeys } from '../read/readKeys.ts';
import type { CursorPage } from './CursorPage.ts';
import type { ListCursor } from './ListCursor.ts';
import type { Listing } from './Listing.ts';
import { MemberSet } from './MemberSet.ts';
import { memberPages } from './memberPages.ts';
import { presentRow } from './presentRow.ts';
import { tellsOfList } from './tellsOfList.ts';

const pageSize = 200;

/**
 * Records that are on the user's list and were not when the cursor was handed out: a row of a list changes no time in the
 * record. Costs the keys of the list, and the newcomers. Cut off, they are told once more.
 *
 * @returns the cursor that knows them.
 */
export async function* listNewcomers(
  listing: Listing,
  start: ListCursor,
): AsyncGenerator<CursorPage, ListCursor> {
  const { erp, part, company, run } = listing;
  if (!tellsOfList(part, await listing.permissions())) return start;
  const before = new MemberSet(start.members);
  const now = new MemberSet();
  const newcomers: string[] = [];
  for await (const keys of memberPages(listing)) {
    for (const key of keys) {
      now.add(key);
      if (!before.has(key)) newcomers.push(key);
    }
  }
  for (let at = 0; at < newcomers.length; at += pageSize) {
    const keys = newcomers.slice(at, at + pageSize);
    const answers = await readKeys(erp, part, await listing.permissions(), keys, run);
    const rows = [...answers.values()].flatMap((read) =>
      'key' in read ? [presentRow(part, company, read)] : [],
    );
    yield { rows, cursor: start, last: false };
  }
  return { ...start, members: now.toString() };
}

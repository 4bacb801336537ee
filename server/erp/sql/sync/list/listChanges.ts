import { createHash } from 'node:crypto';
import type { ChangePage } from '../../../../ports/RecordStore.ts';
import { changeColumns } from './changeColumns.ts';
import { earlier } from './earlier.ts';
import { greatestOf } from './greatestOf.ts';
import { type ListCursor, readCursor } from './ListCursor.ts';
import { listAll } from './listAll.ts';
import { listColumns } from './listColumns.ts';
import type { Listing } from './Listing.ts';
import { listSpool } from './listSpool.ts';
import { MemberSet } from './MemberSet.ts';
import { memberPages } from './memberPages.ts';
import { presentRow } from './presentRow.ts';
import { tellsOfList } from './tellsOfList.ts';

/** Seconds by which a transaction may end after the time that it wrote into its rows, where the mapping says nothing. */
const usualOverlap = 120;

/**
 * RecordStore.listChanges. First everything is read, in the order of keys; where changes go on from is noted before the first
 * page, so that what changes meanwhile comes again. Then, by what the database has: the spool of the triggers (level 1),
 * the columns that say when a row was changed (level 2), or everything once more (level 3).
 */
export async function* listChanges(
  listing: Listing,
  text: string | null,
): AsyncIterable<ChangePage> {
  const { part, company } = listing;
  const made = madeWith(listing);
  let cursor = text === null ? null : readCursor(text, made);
  if (cursor === null || isNothingKept(listing, cursor)) cursor = await begin(listing, made);
  const write = (next: ListCursor) => JSON.stringify(next);
  if (cursor.all) {
    for await (const { records, next } of listAll(listing, cursor.all.after)) {
      cursor = { ...cursor, all: next === null ? null : { after: next } };
      const rows = records.map((read) => presentRow(part, company, read));
      yield { rows, cursor: write(cursor), last: next === null };
    }
    return;
  }
  const pages = listing.source
    ? listSpool(listing, listing.source, cursor)
    : listColumns(listing, cursor, (since) => nextSince(listing, since));
  for await (const { rows, cursor: next, last } of pages) {
    yield { rows, cursor: write(next), last };
  }
}

/** On level 3 a reading that is through leaves nothing to go on from. */
function isNothingKept({ source, part }: Listing, { all }: ListCursor): boolean {
  return source === null && all === null && part.changed.length === 0;
}

async function begin(listing: Listing, made: string): Promise<ListCursor> {
  const { source, signal } = listing;
  await listing.permissions();
  const place = source ? await source.end(signal) : null;
  const since = source ? {} : await nextSince(listing, {});
  const members = await membersAtStart(listing);
  return { made, all: { after: null }, place, since, ...(members && { members }), at: null };
}

/** Who is on the user's list before everything is read; null where that tells nothing. */
async function membersAtStart(listing: Listing): Promise<string | null> {
  const { source, part } = listing;
  const isAsked = source === null && part.changed.length > 0;
  if (!isAsked || !tellsOfList(part, await listing.permissions())) return null;
  const members = new MemberSet();
  for await (const keys of memberPages(listing)) for (const key of keys) members.add(key);
  return members.toString();
}

/** From where on the next reading begins: as asked before the rows of this one are. */
async function nextSince(
  { erp, part, company, run }: Listing,
  before: ListCursor['since'],
): Promise<ListCursor['since']> {
  const { overlap = usualOverlap } = part.said;
  const now = erp.clock.now();
  const next: Record<string, string | null> = {};
  for (const source of changeColumns(part)) {
    const greatest = await greatestOf(erp, part, source, company, run);
    next[source.name] =
      greatest === null
        ? (before[source.name] ?? null)
        : earlier(greatest, overlap, now, erp.mapping.timeZone);
  }
  return next;
}

/** What a cursor is good for: this mapping of this area, this company, and this way of finding changes. */
function madeWith({ erp, part, company, source }: Listing): string {
  const { timeZone, codes } = erp.mapping;
  const said = [part.area, part.said, part.kind.mapping, timeZone, codes, company, source !== null];
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16);
}

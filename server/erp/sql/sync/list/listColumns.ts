import { readKeys } from '../read/readKeys.ts';
import { changeColumns } from './changeColumns.ts';
import { changedKeys } from './changedKeys.ts';
import type { CursorPage } from './CursorPage.ts';
import type { ListCursor } from './ListCursor.ts';
import type { Listing } from './Listing.ts';
import { listNewcomers } from './listNewcomers.ts';
import { presentRow } from './presentRow.ts';

const pageSize = 200;

/**
 * What changed, by the columns that say when (level 2), one column after the other, and before that who is new on the user's list. Asked is “at or after”, since databases keep
 * whole seconds and more may happen within one: the last rows come again, with the versions they had.
 * @param nextSince where the next reading begins.
 */
export async function* listColumns(
  listing: Listing,
  from: ListCursor,
  nextSince: (before: ListCursor['since']) => Promise<ListCursor['since']>,
): AsyncIterable<CursorPage> {
  const { erp, part, company, run } = listing;
  const sources = changeColumns(part);
  const start = yield* listNewcomers(listing, from);
  const next = start.at?.next ?? (await nextSince(start.since));
  const first = Math.max(
    0,
    sources.findIndex(({ name }) => name === start.at?.source),
  );
  let after = start.at?.after ?? null;
  for (const [place, source] of sources.entries()) {
    if (place < first) continue;
    for (;;) {
      const permissions = await listing.permissions();
      const since = start.since[source.name] ?? null;
      const keys = await changedKeys(erp, part, source, company, since, after, pageSize, run);
      const answers = await readKeys(
        erp,
        part,
        permissions,
        keys.map(({ key }) => key),
        run,
      );
      // What is not the user's, or gone meanwhile, is no news here: the listing of references tells.
      const rows = [...answers.values()].flatMap((read) =>
        'key' in read ? [presentRow(part, company, read)] : [],
      );
      after = keys.at(-1) ?? after;
      const isThrough = keys.length < pageSize;
      const isLast = isThrough && place === sources.length - 1;
      const at = isThrough
        ? { source: sources[place + 1]?.name ?? '', after: null, next }
        : { source: source.name, after, next };
      yield {
        rows,
        cursor: isLast ? { ...start, since: next, at: null } : { ...start, at },
        last: isLast,
      };
      if (isThrough) break;
    }
    after = null;
  }
}

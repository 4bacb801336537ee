import type { RecordPage } from '../read/readPage.ts';
import { readPage } from '../read/readPage.ts';
import type { Listing } from './Listing.ts';

/** Every record of the user, page by page in the order of keys. */
export async function* listAll(
  { erp, part, run, permissions }: Listing,
  start: string | null,
): AsyncIterable<RecordPage> {
  let after = start;
  for (;;) {
    const page = await readPage(erp, part, await permissions(), after, part.pageSize, run);
    yield page;
    if (page.next === null) return;
    after = page.next;
  }
}

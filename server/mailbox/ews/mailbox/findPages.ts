import { valueOf } from '../answers/valueOf.ts';
import { findItem } from '../operations/findItem.ts';
import type { Restriction } from '../operations/parts/Restriction.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { MailboxParts } from './MailboxParts.ts';

/** Exchange's own limits (EWSFindCountLimit; sync-knowledge.md 3.6). */
const pageSizes = { all: 1000, restricted: 250 };

/** A page of what was found: ids only. */
export interface FoundPage {
  items: XmlElement[];
  last: boolean;
}

/**
 * Finds items of one folder, oldest first, so that what is made meanwhile comes at the end.
 *
 * @throws AppError `bad-answer` where the server goes in circles
 */
export async function* findPages(
  { client }: MailboxParts,
  wanted: { folderId: string; restriction?: Restriction },
  signal: AbortSignal,
): AsyncGenerator<FoundPage> {
  const { folderId: id, restriction } = wanted;
  const size = restriction === undefined ? pageSizes.all : pageSizes.restricted;
  for (let offset = 0; ;) {
    const outcomes = await findItem(
      client,
      {
        folders: [{ id }],
        shape: { base: 'IdOnly' },
        view: { offset, size },
        sort: [{ by: { field: 'item:DateTimeCreated' }, order: 'Ascending' }],
        ...(restriction && { restriction }),
      },
      (item) => item,
      signal,
    );
    const { items, last, nextOffset = 0 } = valueOf(outcomes);
    yield { items, last };
    if (last) return;
    if (nextOffset <= offset) {
      throw badAnswer('page-repeats', 'gives the same page of items again and again');
    }
    offset = nextOffset;
  }
}

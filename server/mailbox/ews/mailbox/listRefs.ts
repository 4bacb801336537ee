import type { RefPage } from '../../../ports/RecordStore.ts';
import { itemMappings } from '../items/itemMappings.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import { collectionId } from './collectionId.ts';
import { findPages } from './findPages.ts';
import type { MailboxParts } from './MailboxParts.ts';

/** Lists every id there is in a folder. One that is passed over, since others left meanwhile, proves nothing by that. */
export async function* listRefs(
  parts: MailboxParts,
  collection: string,
  signal: AbortSignal,
): AsyncGenerator<RefPage> {
  signal.throwIfAborted();
  const { area, folderId } = collectionId.read(collection);
  const kinds = itemMappings[area].itemKinds;
  for await (const { items, last } of findPages(parts, { folderId }, signal)) {
    const refs = items
      .filter(({ name }) => kinds.includes(name))
      .map((item) => {
        const { id, changeKey } = readItemId(item);
        return { ref: id, version: changeKey ?? null };
      });
    yield { refs, last };
  }
}

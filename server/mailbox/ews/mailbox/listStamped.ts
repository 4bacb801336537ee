import type { Got } from '../../../ports/RecordStore.ts';
import { itemMappings } from '../items/itemMappings.ts';
import { stampField } from '../items/stampField.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import { collectionId } from './collectionId.ts';
import { findPages } from './findPages.ts';
import type { MailboxParts } from './MailboxParts.ts';
import { readThings } from './readThings.ts';

/** Lists what carries a stamp of ours in a folder (NX6). The stamp itself is read with the thing: listings cut it short. */
export async function* listStamped(
  parts: MailboxParts,
  collection: string,
  signal: AbortSignal,
): AsyncGenerator<readonly Got[]> {
  signal.throwIfAborted();
  const { area, folderId } = collectionId.read(collection);
  const kinds = itemMappings[area].itemKinds;
  const wanted = { folderId, restriction: stampField.isThere };
  for await (const { items } of findPages(parts, wanted, signal)) {
    const refs = items
      .filter(({ name }) => kinds.includes(name))
      .map((item) => readItemId(item).id);
    const readings = await readThings(parts, area, refs, signal);
    yield [...readings.values()].map(({ got }) => got).filter(({ state }) => state !== 'gone');
  }
}

import type { ItemRef } from '../shared/items.ts';
import type { OpenItem } from './OpenItem.ts';
import type { OutlookHost } from './OutlookHost.ts';

/**
 * How the backend knows the open item. A mail that was sent has its id; for all else the mark is looked up on the item.
 *
 * @param known what was learned since the item was opened; null for what was not.
 */
export async function identifyOpen(
  outlook: Pick<OutlookHost, 'readMark'>,
  item: OpenItem,
  known: { itemId: string | null; mark: string | null },
): Promise<ItemRef> {
  const ref = { ...item.ref, itemId: known.itemId ?? item.ref.itemId };
  if (ref.internetMessageId !== null) return ref;
  return { ...ref, mark: known.mark ?? (await outlook.readMark(item)) };
}

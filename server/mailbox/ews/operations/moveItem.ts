import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { element } from '../xml/element.ts';
import type { FolderRef } from './parts/FolderRef.ts';
import { folderXml } from './parts/folderXml.ts';
import type { ItemId } from './parts/ItemId.ts';
import { itemIdsXml } from './parts/itemIdsXml.ts';
import { readItemId } from './parts/readItemId.ts';

/**
 * Moves items. Their ids change with it.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/moveitem-operation
 *
 * @returns the new ids; null where Exchange does not tell them, as between mailboxes
 */
export function moveItem(
  client: EwsClient,
  request: { items: readonly ItemId[]; to: FolderRef },
  signal: AbortSignal,
): Promise<Outcome<ItemId | null>[]> {
  const body = element(
    'm:MoveItem',
    {},
    element('m:ToFolderId', {}, folderXml(request.to)),
    itemIdsXml(request.items),
    element('m:ReturnNewItemIds', {}, true),
  );
  return collectOutcomes(
    client,
    { operation: 'MoveItem', body, effect: 'write', pieces: ['Items'] },
    {
      count: request.items.length,
      piece: (item) => readItemId(item),
      finish: (_, ids) => ids[0] ?? null,
    },
    signal,
  );
}

import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { element } from '../xml/element.ts';
import type { FolderRef } from './parts/FolderRef.ts';
import { folderXml } from './parts/folderXml.ts';
import type { ItemId } from './parts/ItemId.ts';
import { itemIdsXml } from './parts/itemIdsXml.ts';

/**
 * Sends mails that lie in a folder; each must name its version.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/senditem-operation
 *
 * @param request `keepIn` is where a copy stays; none is kept where it is not named
 */
export function sendItem(
  client: EwsClient,
  request: { items: readonly (ItemId & { changeKey: string })[]; keepIn?: FolderRef },
  signal: AbortSignal,
): Promise<Outcome<null>[]> {
  const { keepIn } = request;
  const body = element(
    'm:SendItem',
    { SaveItemToFolder: keepIn !== undefined },
    itemIdsXml(request.items),
    keepIn && element('m:SavedItemFolderId', {}, folderXml(keepIn)),
  );
  return collectOutcomes(
    client,
    { operation: 'SendItem', body, effect: 'write' },
    { count: request.items.length, piece: () => null, finish: () => null },
    signal,
  );
}

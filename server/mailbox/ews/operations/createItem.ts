import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { element } from '../xml/element.ts';
import type { Xml } from '../xml/Xml.ts';
import type { FolderRef } from './parts/FolderRef.ts';
import { folderXml } from './parts/folderXml.ts';
import type { ItemId } from './parts/ItemId.ts';
import { readItemId } from './parts/readItemId.ts';
import { requireOne } from './parts/requireOne.ts';

/** What to make, and where. */
export interface CreateItemRequest {
  /** The default folder of the items' kind where it is not named. */
  folder?: FolderRef;
  /** Elements such as `<t:Contact>`, their parts in the order of the schema. */
  items: readonly Xml[];
  /** For mails and tasks: saved only, unless a mail is really to go out (nothing comes back then). */
  disposition?: 'SaveOnly' | 'SendOnly' | 'SendAndSaveCopy';
}

/**
 * Makes items. Invitations are never sent (NX12), whatever the items are.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/createitem-operation
 *
 * @returns ids and versions; null where the item was sent without being kept
 */
export function createItem(
  client: EwsClient,
  request: CreateItemRequest,
  signal: AbortSignal,
): Promise<Outcome<ItemId | null>[]> {
  const { folder, disposition = 'SaveOnly' } = request;
  const body = element(
    'm:CreateItem',
    { MessageDisposition: disposition, SendMeetingInvitations: 'SendToNone' },
    folder && element('m:SavedItemFolderId', {}, folderXml(folder)),
    element('m:Items', {}, ...request.items),
  );
  return collectOutcomes(
    client,
    { operation: 'CreateItem', body, effect: 'write', pieces: ['Items'] },
    {
      count: request.items.length,
      piece: (item) => readItemId(item),
      finish: (_, ids) => (disposition === 'SaveOnly' ? requireOne(ids) : (ids[0] ?? null)),
    },
    signal,
  );
}

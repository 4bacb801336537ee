import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { element } from '../xml/element.ts';
import type { ItemTarget } from './parts/ItemTarget.ts';
import { itemIdsXml } from './parts/itemIdsXml.ts';

/** What to delete, and how. */
export interface DeleteItemRequest {
  items: readonly ItemTarget[];
  /** Into Deleted Items, where the user can take it back; or past it, where an administrator can. */
  how: 'MoveToDeletedItems' | 'SoftDelete' | 'HardDelete';
  /** For tasks that recur: the series, or this one alone. */
  taskOccurrences?: 'AllOccurrences' | 'SpecifiedOccurrenceOnly';
}

/**
 * Deletes items. Cancellations are never sent (NX12). Exchange looks at no version here.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/deleteitem-operation
 */
export function deleteItem(
  client: EwsClient,
  request: DeleteItemRequest,
  signal: AbortSignal,
): Promise<Outcome<null>[]> {
  const body = element(
    'm:DeleteItem',
    {
      DeleteType: request.how,
      SendMeetingCancellations: 'SendToNone',
      AffectedTaskOccurrences: request.taskOccurrences ?? 'AllOccurrences',
      SuppressReadReceipts: true,
    },
    itemIdsXml(request.items),
  );
  return collectOutcomes(
    client,
    { operation: 'DeleteItem', body, effect: 'write' },
    { count: request.items.length, piece: () => null, finish: () => null },
    signal,
  );
}

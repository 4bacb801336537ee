import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { element } from '../xml/element.ts';
import type { Xml } from '../xml/Xml.ts';
import type { ItemChange } from './parts/ItemChange.ts';
import type { ItemId } from './parts/ItemId.ts';
import { itemIdXml } from './parts/itemIdXml.ts';
import { pathXml } from './parts/pathXml.ts';
import { readItemId } from './parts/readItemId.ts';
import { requireOne } from './parts/requireOne.ts';

/**
 * Changes items, each only where the version it names is still the present one: a change in between
 * fails with `conflict`. Nobody is told of changed meetings (NX12).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/updateitem-operation
 *
 * @returns ids and new versions
 */
export function updateItem(
  client: EwsClient,
  request: { changes: readonly ItemChange[] },
  signal: AbortSignal,
): Promise<Outcome<ItemId>[]> {
  const body = element(
    'm:UpdateItem',
    {
      ConflictResolution: 'NeverOverwrite',
      MessageDisposition: 'SaveOnly',
      SendMeetingInvitationsOrCancellations: 'SendToNone',
      SuppressReadReceipts: true,
    },
    element('m:ItemChanges', {}, ...request.changes.map(changeXml)),
  );
  return collectOutcomes(
    client,
    { operation: 'UpdateItem', body, effect: 'write', pieces: ['Items'] },
    {
      count: request.changes.length,
      piece: (item) => readItemId(item),
      finish: (_, ids) => requireOne(ids),
    },
    signal,
  );
}

function changeXml(change: ItemChange): Xml {
  const updates = change.updates.map((update) => {
    if ('set' in update) return element('t:SetItemField', {}, pathXml(update.set), update.to);
    if ('append' in update) {
      return element('t:AppendToItemField', {}, pathXml(update.append), update.to);
    }
    return element('t:DeleteItemField', {}, pathXml(update.clear));
  });
  return element('t:ItemChange', {}, itemIdXml(change.item), element('t:Updates', {}, ...updates));
}

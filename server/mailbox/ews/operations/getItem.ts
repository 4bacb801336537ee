import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { largeLimits } from './parts/largeLimits.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { itemIdsXml } from './parts/itemIdsXml.ts';
import type { ItemShape } from './parts/ItemShape.ts';
import type { ItemTarget } from './parts/ItemTarget.ts';
import { itemShapeXml } from './parts/itemShapeXml.ts';
import { requireOne } from './parts/requireOne.ts';

/**
 * Reads items. Microsoft advises ten at a time; Exchange stops a batch after a minute.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getitem-operation
 *
 * @param take what is kept of an item (its element, such as `Contact`); called as each arrives, and
 *   what it throws as an AppError is the outcome of that item alone
 */
export function getItem<T>(
  client: EwsClient,
  request: { items: readonly ItemTarget[]; shape: ItemShape },
  take: (item: XmlElement) => T,
  signal: AbortSignal,
): Promise<Outcome<T>[]> {
  const body = element('m:GetItem', {}, itemShapeXml(request.shape), itemIdsXml(request.items));
  const limits = request.shape.mime === true ? { limits: largeLimits } : {};
  return collectOutcomes(
    client,
    { operation: 'GetItem', body, effect: 'read', pieces: ['Items'], ...limits },
    { count: request.items.length, piece: take, finish: (_, items) => requireOne(items) },
    signal,
  );
}

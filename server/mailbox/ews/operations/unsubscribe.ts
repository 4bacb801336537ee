import { collectOutcomes } from '../answers/collectOutcomes.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import type { Affinity } from '../transport/Affinity.ts';
import { element } from '../xml/element.ts';

/**
 * Ends a subscription.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/unsubscribe-operation
 *
 * @throws AppError `cursor-expired` where it has ended already
 */
export async function unsubscribe(
  client: EwsClient,
  request: { subscriptionId: string },
  signal: AbortSignal,
  affinity?: Affinity,
): Promise<void> {
  const id = element('m:SubscriptionId', {}, request.subscriptionId);
  const body = element('m:Unsubscribe', {}, id);
  const outcomes = await collectOutcomes(
    client,
    { operation: 'Unsubscribe', body, effect: 'write', ...(affinity && { affinity }) },
    { count: 1, piece: () => null, finish: () => null },
    signal,
  );
  valueOf(outcomes);
}

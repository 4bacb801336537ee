import { collectOutcomes } from '../answers/collectOutcomes.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import type { Affinity } from '../transport/Affinity.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { readNotification, type Notification } from './parts/readNotification.ts';

/**
 * Asks what happened since a watermark. The events carry the next one.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getevents-operation
 *
 * @throws AppError `cursor-expired` where the subscription is gone
 */
export async function getEvents(
  client: EwsClient,
  request: { subscriptionId: string; watermark: string },
  signal: AbortSignal,
  affinity?: Affinity,
): Promise<Notification> {
  const body = element(
    'm:GetEvents',
    {},
    element('m:SubscriptionId', {}, request.subscriptionId),
    element('m:Watermark', {}, request.watermark),
  );
  const outcomes = await collectOutcomes(
    client,
    { operation: 'GetEvents', body, effect: 'read', ...(affinity && { affinity }) },
    {
      count: 1,
      piece: () => null,
      finish: (message) => {
        const notification = childOf(message.element, 'Notification');
        if (notification) return readNotification(notification);
        throw badAnswer('no-notification', 'did not say what happened');
      },
    },
    signal,
  );
  return valueOf(outcomes);
}

import type { AppError } from '../../../core/AppError.ts';
import { responseError } from '../answers/responseError.ts';
import type { ResponseMessage } from '../answers/ResponseMessage.ts';
import type { EwsClient } from '../EwsClient.ts';
import type { Affinity } from '../transport/Affinity.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import { readNotification, type Notification } from './parts/readNotification.ts';

/** What comes over the open connection. */
export type StreamingEvent =
  /** The connection stands, or still does: Exchange says so about every 45 seconds. */
  | { type: 'open' }
  | { type: 'notification'; notification: Notification }
  /**
   * These subscriptions are lost: subscribe anew and list the changes, never go on from an old
   * watermark (sync-knowledge.md 3.5). Empty where Exchange does not say which.
   */
  | { type: 'lost'; subscriptionIds: string[]; error: AppError }
  /** Exchange ends the connection in order, since its time is over. */
  | { type: 'closed' };

/** Which subscriptions to listen to. */
export interface GetStreamingEventsRequest {
  /** At most 200, all of the same affinity group. */
  subscriptionIds: readonly string[];
  /** 1 to 30; then Exchange closes the connection and it is opened again. */
  minutes: number;
}

/**
 * Listens to subscriptions over one connection until Exchange closes it.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getstreamingevents-operation
 *
 * @throws AppError `unavailable` where the connection breaks off or stays silent,
 *   `too-many-requests` where there are too many connections already
 */
export async function* getStreamingEvents(
  client: EwsClient,
  request: GetStreamingEventsRequest,
  signal: AbortSignal,
  affinity?: Affinity,
): AsyncGenerator<StreamingEvent, void> {
  const ids = request.subscriptionIds.map((id) => element('t:SubscriptionId', {}, id));
  const call = {
    operation: 'GetStreamingEvents',
    body: element(
      'm:GetStreamingEvents',
      {},
      element('m:SubscriptionIds', {}, ...ids),
      element('m:ConnectionTimeout', {}, request.minutes),
    ),
    effect: 'read',
    pieces: ['Notifications'],
    streaming: true,
    // A minute for the server to close it by itself.
    timeoutMs: (request.minutes + 1) * 60_000,
    limits: { bytes: 16 * 1024 * 1024, text: 1024 * 1024 },
    ...(affinity && { affinity }),
  } as const;
  for await (const event of client.events(call, signal)) {
    if (event.at === 'piece') {
      yield { type: 'notification', notification: readNotification(event.piece) };
    } else if (event.at === 'message') {
      yield* statusOf(event.message);
    }
  }
}

function* statusOf(message: ResponseMessage): Generator<StreamingEvent> {
  if (message.class === 'Error') {
    const list = childOf(message.element, 'ErrorSubscriptionIds')?.children ?? [];
    const subscriptionIds = list.map((id) => id.text);
    const error = responseError(message, 'read');
    // Not about subscriptions but about the connection: nothing is lost, and it is opened again.
    if (subscriptionIds.length === 0 && error.kind !== 'cursor-expired') throw error;
    yield { type: 'lost', subscriptionIds, error };
    return;
  }
  const status = textOf(message.element, 'ConnectionStatus')?.trim();
  if (status === 'OK') yield { type: 'open' };
  if (status === 'Closed') yield { type: 'closed' };
}

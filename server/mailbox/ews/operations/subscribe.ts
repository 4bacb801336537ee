import { collectOutcomes } from '../answers/collectOutcomes.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import type { Affinity } from '../transport/Affinity.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { FolderRef } from './parts/FolderRef.ts';
import { folderXml } from './parts/folderXml.ts';
import type { NotificationEventType } from './parts/NotificationEvent.ts';
import { requireText } from './parts/requireText.ts';

/** What to be told of, and how. */
export interface SubscribeRequest {
  /** Folders; all of the mailbox where none are named. */
  folders?: readonly FolderRef[];
  events: readonly NotificationEventType[];
  /** Told over a connection that stays open, or asked for: then it ends after so many minutes unasked. */
  how: { streaming: true } | { pullTimeoutMinutes: number };
}

/** A subscription. */
export interface Subscription {
  id: string;
  /** Where pull notifications begin; a streaming one has none. */
  watermark?: string;
}

/**
 * Subscribes to changes of a mailbox. It is a write, since it costs the mailbox one of its
 * subscriptions; one that is lost ends by itself.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/subscribe-operation
 *
 * @param affinity the group the subscription belongs to; its requests go to the same machine
 */
export async function subscribe(
  client: EwsClient,
  request: SubscribeRequest,
  signal: AbortSignal,
  affinity?: Affinity,
): Promise<Subscription> {
  const { folders = [], how } = request;
  const isStreaming = 'streaming' in how;
  const body = element(
    'm:Subscribe',
    {},
    element(
      isStreaming ? 'm:StreamingSubscriptionRequest' : 'm:PullSubscriptionRequest',
      { SubscribeToAllFolders: folders.length === 0 ? true : undefined },
      folders.length === 0 ? undefined : element('t:FolderIds', {}, ...folders.map(folderXml)),
      element(
        't:EventTypes',
        {},
        ...request.events.map((type) => element('t:EventType', {}, type)),
      ),
      isStreaming ? undefined : element('t:Timeout', {}, how.pullTimeoutMinutes),
    ),
  );
  const outcomes = await collectOutcomes(
    client,
    { operation: 'Subscribe', body, effect: 'write', ...(affinity && { affinity }) },
    {
      count: 1,
      piece: () => null,
      finish: (message) => {
        const watermark = textOf(message.element, 'Watermark');
        const id = requireText(message.element, 'SubscriptionId');
        return { id, ...(watermark !== undefined && { watermark }) };
      },
    },
    signal,
  );
  return valueOf(outcomes);
}

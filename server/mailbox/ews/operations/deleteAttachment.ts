import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';

/**
 * Takes attachments off their items.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/deleteattachment-operation
 *
 * @returns the version the item has without it; null where the server does not say
 */
export function deleteAttachment(
  client: EwsClient,
  request: { ids: readonly string[] },
  signal: AbortSignal,
): Promise<Outcome<string | null>[]> {
  const ids = request.ids.map((id) => element('t:AttachmentId', { Id: id }));
  const body = element('m:DeleteAttachment', {}, element('m:AttachmentIds', {}, ...ids));
  return collectOutcomes(
    client,
    { operation: 'DeleteAttachment', body, effect: 'write' },
    {
      count: request.ids.length,
      piece: () => null,
      finish: ({ element: message }) =>
        childOf(message, 'RootItemId')?.attributes['RootItemChangeKey'] ?? null,
    },
    signal,
  );
}

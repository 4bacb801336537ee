import type { ItemRef } from '../../shared/items.ts';
import { normalizeMessageId } from '../core/normalizeMessageId.ts';
import type { ItemIdentity } from '../ports/LinkStore.ts';

/** What the link table knows an item by, out of what Outlook says about it. */
export function identifyItem(item: ItemRef): ItemIdentity {
  const messageId =
    item.kind === 'mail' && item.internetMessageId !== null
      ? normalizeMessageId(item.internetMessageId)
      : null;
  return {
    kind: item.kind,
    identity: messageId === null ? null : `mid:${messageId}`,
    mark: item.mark || null,
    itemId: item.itemId || null,
    conversationId: item.conversationId || null,
    subject: item.subject,
  };
}

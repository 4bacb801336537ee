import type { ItemIdentity } from '../../ports/LinkStore.ts';
import { storableText } from '../storableText.ts';
import type { ItemKeys } from './ItemKeys.ts';

/**
 * An internetMessageId is compared without the blanks around it and exactly otherwise: its left half
 * tells capital letters apart (RFC 5322 section 3.6.4).
 */
export function keysOfItem(
  erp: string,
  company: string,
  account: string,
  item: ItemIdentity,
): ItemKeys {
  return {
    erp,
    company,
    account,
    kind: item.kind,
    identity: identityKey(item.identity),
    mark: indexKey(item.mark),
    alias: indexKey(item.itemId),
    conversation: indexKey(item.conversationId),
    subject: storableText(item.subject),
  };
}

function identityKey(identity: string | null): string | null {
  const [, scheme = '', id = ''] = /^(mid:)?(.*)$/s.exec(identity ?? '') ?? [];
  return id.trim() === '' ? null : indexKey(scheme + id.trim());
}

function indexKey(text: string | null): string | null {
  return text === null || text === '' ? null : storableText(text, true);
}

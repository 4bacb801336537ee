import type { ItemRef } from '../shared/items.ts';
import type { Answer } from '../shared/routes.ts';
import type { OpenItem } from './OpenItem.ts';
import type { OutlookHost } from './OutlookHost.ts';
import type { Api } from './api.ts';

/** What the open item is linked to. @param ref as of `identifyOpen`. */
export async function askLinks(
  { api, outlook }: { api: Pick<Api, 'call'>; outlook: Pick<OutlookHost, 'readMark' | 'user'> },
  item: OpenItem,
  ref: ItemRef,
  signal?: AbortSignal,
): Promise<Answer<'showLinks'>> {
  const nameless = ref.internetMessageId === null && ref.mark === null && ref.itemId === null;
  // What was never saved has no name yet, hence no links.
  if (nameless) return { links: [], hidden: 0, mark: null };
  const options = signal && { signal };
  const answer = await api.call('showLinks', { item: ref }, options);
  if (answer.mark !== null || ref.mark !== null || !isSent(item, outlook)) return answer;
  // Linked while it was written, and nobody has seen it since: its mark says so.
  const kept = await outlook.readMark(item).catch(() => null);
  return kept === null ? answer : api.call('showLinks', { item: { ...ref, mark: kept } }, options);
}

/** A mail that the mailbox's owner has sent. */
function isSent({ people }: OpenItem, { user }: Pick<OutlookHost, 'user'>): boolean {
  const own = user.address.toLowerCase();
  return people.some(({ role, address }) => role === 'from' && address.toLowerCase() === own);
}

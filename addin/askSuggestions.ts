import { itemLimits } from '../shared/itemLimits.ts';
import type { Suggestion } from '../shared/suggestions.ts';
import type { OpenItem } from './OpenItem.ts';
import type { OutlookHost } from './OutlookHost.ts';
import type { Api } from './api.ts';

/** Suggestions, and whether the item's text could be looked at. */
export interface FoundSuggestions {
  suggestions: Suggestion[];
  bodyRead: boolean;
}

/** Longest wait for the body, in milliseconds; suggestions without it are better than none. */
const bodyPatience = 8_000;

/** Which records the open item probably concerns. */
export async function askSuggestions(
  { api, outlook }: { api: Pick<Api, 'call'>; outlook: Pick<OutlookHost, 'readBody'> },
  item: OpenItem,
  signal?: AbortSignal,
): Promise<FoundSuggestions> {
  const bodyText = await bodyOf(item, outlook);
  const { attachmentNames, ref } = item;
  const people = item.people.slice(0, itemLimits.people);
  const body = { item: ref, people, bodyText: bodyText ?? '', attachmentNames };
  const { suggestions } = await api.call('suggestRecords', body, signal && { signal });
  return { suggestions, bodyRead: bodyText !== null };
}

/** The text; null where it cannot be had, which the person is told. */
async function bodyOf(
  item: OpenItem,
  outlook: Pick<OutlookHost, 'readBody'>,
): Promise<string | null> {
  const tooLate = new Promise<null>((give) => setTimeout(give, bodyPatience, null));
  return Promise.race([outlook.readBody(item).catch(() => null), tooLate]);
}

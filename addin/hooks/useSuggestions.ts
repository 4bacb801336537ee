import type { UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { itemLimits } from '../../shared/itemLimits.ts';
import type { Suggestion } from '../../shared/suggestions.ts';
import type { OpenItem } from '../OpenItem.ts';
import type { OutlookHost } from '../OutlookHost.ts';
import { useTools } from './useTools.ts';

/** Suggestions, and whether the item's text could be looked at. */
export interface FoundSuggestions {
  suggestions: Suggestion[];
  bodyRead: boolean;
}

/** Longest wait for the body, in milliseconds; suggestions without it are better than none. */
const bodyPatience = 8_000;

/** Which records the item probably concerns. An item that changes while it is written is asked for anew. */
export function useSuggestions(item: OpenItem): UseQueryResult<FoundSuggestions> {
  const { api, outlook } = useTools();
  const people = item.people.slice(0, itemLimits.people);
  return useQuery({
    queryKey: ['suggestions', item.key, item.ref.subject, people.map((person) => person.address)],
    queryFn: async ({ signal }) => {
      const bodyText = await bodyOf(item, outlook);
      const { attachmentNames, ref } = item;
      const body = { item: ref, people, bodyText: bodyText ?? '', attachmentNames };
      const { suggestions } = await api.call('suggestRecords', body, { signal });
      return { suggestions, bodyRead: bodyText !== null };
    },
    placeholderData: keepPreviousData,
  });
}

/** The text; null where it cannot be had, which the person is told. */
async function bodyOf(item: OpenItem, outlook: OutlookHost): Promise<string | null> {
  const tooLate = new Promise<null>((give) => setTimeout(give, bodyPatience, null));
  return Promise.race([outlook.readBody(item).catch(() => null), tooLate]);
}

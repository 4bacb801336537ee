import type { UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { itemLimits } from '../../shared/itemLimits.ts';
import type { OpenItem } from '../OpenItem.ts';
import type { FoundSuggestions } from '../askSuggestions.ts';
import { askSuggestions } from '../askSuggestions.ts';
import { useTools } from './useTools.ts';

/** Which records the item probably concerns. An item that changes while it is written is asked for anew. */
export function useSuggestions(item: OpenItem): UseQueryResult<FoundSuggestions> {
  const tools = useTools();
  const people = item.people.slice(0, itemLimits.people);
  return useQuery({
    queryKey: ['suggestions', item.key, item.ref.subject, people.map((person) => person.address)],
    queryFn: ({ signal }) => askSuggestions(tools, item, signal),
    placeholderData: keepPreviousData,
  });
}

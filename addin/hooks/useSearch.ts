import type { UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Answer } from '../../shared/routes.ts';
import { useDebounced } from './useDebounced.ts';
import { useTools } from './useTools.ts';

/** Fewest characters that are searched for; one alone would find half of the ERP. */
export const shortest = 2;

/** Longest pause between two keys of one word, in milliseconds. */
const typing = 180;

/**
 * Search over every kind of record as the person types. Older searches are aborted; their results stay
 * until the next are there.
 */
export function useSearch(text: string): UseQueryResult<Answer<'searchRecords'>> {
  const { api } = useTools();
  const wanted = useDebounced(text.trim(), typing);
  return useQuery({
    queryKey: ['search', wanted],
    queryFn: ({ signal }) =>
      api.call('searchRecords', { text: wanted.slice(0, 200), kinds: [], limit: 20 }, { signal }),
    enabled: wanted.length >= shortest && text.trim().length >= shortest,
    placeholderData: keepPreviousData,
  });
}

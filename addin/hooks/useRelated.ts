import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { RecordRef } from '../../shared/recordViews.ts';
import type { Answer } from '../../shared/routes.ts';
import { useTools } from './useTools.ts';

/** The records of one kind that belong to another, page by page; asked for when `open` turns true. */
export function useRelated(
  ref: RecordRef,
  kind: string,
  open: boolean,
): UseInfiniteQueryResult<InfiniteData<Answer<'listRelated'>>> {
  const { api } = useTools();
  return useInfiniteQuery({
    queryKey: ['related', ref, kind],
    queryFn: ({ signal, pageParam }) =>
      api.call('listRelated', { ref, kind, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: open,
  });
}

import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { Inserts } from '../../shared/inserting.ts';
import type { RecordRef } from '../../shared/recordViews.ts';
import { useTools } from './useTools.ts';

/** What of a record can be put into what is being written. */
export function useInserts(ref: RecordRef): UseQueryResult<Inserts> {
  const { api } = useTools();
  return useQuery({
    queryKey: ['inserts', ref],
    queryFn: ({ signal }) => api.call('showInserts', { ref }, { signal }),
  });
}

import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { RecordPage, RecordRef } from '../../shared/recordViews.ts';
import { useTools } from './useTools.ts';

/** One record with its fields and what hangs on it. */
export function useRecordPage(ref: RecordRef): UseQueryResult<RecordPage> {
  const { api } = useTools();
  return useQuery({
    queryKey: ['record', ref],
    queryFn: ({ signal }) => api.call('showRecord', { ref }, { signal }),
  });
}

import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Selection } from '../Selection.ts';
import { useTools } from './useTools.ts';

/** What is selected in Outlook, kept current. While the next item is read, the last one stays. */
export function useSelection(): UseQueryResult<Selection> {
  const { outlook } = useTools();
  const client = useQueryClient();
  useEffect(
    () =>
      outlook.onSelectionChanged(() => {
        void client.invalidateQueries({ queryKey: ['selection'] });
      }),
    [client, outlook],
  );
  return useQuery({
    queryKey: ['selection'],
    queryFn: () => outlook.readSelection(),
    staleTime: Infinity,
    retry: false,
  });
}

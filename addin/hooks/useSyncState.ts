import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { SyncState } from '../../shared/syncState.ts';
import { useSession } from './useSession.ts';
import { useTools } from './useTools.ts';

/** Milliseconds between two looks: while something runs, and else. */
const soon = 1_500;
const seldom = 60_000;

/** How the user's own sync is; looked at again by itself, often while something runs. */
export function useSyncState(): UseQueryResult<SyncState> {
  const { api } = useTools();
  const { data: session } = useSession();
  return useQuery({
    queryKey: ['sync', 'state'],
    queryFn: ({ signal }) => api.call('showSyncState', undefined, { signal }),
    enabled: session !== undefined,
    refetchInterval: ({ state: { data } }) => {
      const isRunning = data?.account?.areas.some((area) => area.isRunning) ?? false;
      if (isRunning) return soon;
      // Where nothing is synced, nothing will be before the pane is opened again.
      return data?.isServed === false ? false : seldom;
    },
  });
}

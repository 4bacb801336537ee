import { useQuery } from '@tanstack/react-query';
import type { SyncState } from '../../shared/syncState.ts';
import { useTools } from './useTools.ts';

/**
 * Another text whenever a run may have changed how things are; null while nothing is synced for this user, or that is not
 * known yet. Takes what `useSyncState` has found and asks nothing itself: there is one in every row.
 */
export function useSyncStamp(): string | null {
  const { api } = useTools();
  const { data } = useQuery({
    queryKey: ['sync', 'state'],
    queryFn: ({ signal }) => api.call('showSyncState', undefined, { signal }),
    enabled: false,
    select: stampOf,
  });
  return data ?? null;
}

function stampOf({ account }: SyncState): string | null {
  if (account === null || account.areas.length === 0) return null;
  return JSON.stringify(
    account.areas.map(({ area, wellAt, questions, inStep }) => [area, wellAt, questions, inStep]),
  );
}

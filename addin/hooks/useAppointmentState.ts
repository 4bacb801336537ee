import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ThingState } from '../../shared/syncState.ts';
import type { OpenItem } from '../OpenItem.ts';
import { useSyncStamp } from './useSyncStamp.ts';
import { useTools } from './useTools.ts';

/** How the open appointment is in the user's own sync; null for a mail, and where it is not synced or that is not known. */
export function useAppointmentState({ key, ref }: OpenItem): ThingState | null {
  const { api } = useTools();
  const stamp = useSyncStamp();
  const { data } = useQuery({
    queryKey: ['sync', 'appointment', key, ref.itemId, stamp],
    queryFn: async ({ signal }) => {
      const body = { refs: [], appointment: ref.itemId };
      return (await api.call('showThingStates', body, { signal })).appointment;
    },
    enabled: stamp !== null && ref.kind === 'appointment' && ref.itemId !== null,
    placeholderData: keepPreviousData,
  });
  return data ?? null;
}

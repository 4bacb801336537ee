import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RecordFamily, RecordRef } from '../../shared/recordViews.ts';
import type { ThingState } from '../../shared/syncState.ts';
import { recordKey } from '../recordKey.ts';
import { useSyncStamp } from './useSyncStamp.ts';
import { useTools } from './useTools.ts';

/** Families of what is synced as a contact, an appointment or a task, where the ERP's mapping says so. */
const synced: readonly RecordFamily[] = ['organization', 'person', 'appointment', 'task'];

/** How a record is in the user's own sync; null where it is not synced, or that is not known. */
export function useRecordState(ref: RecordRef, family: RecordFamily): ThingState | null {
  const { askState } = useTools();
  const stamp = useSyncStamp();
  const { data } = useQuery({
    queryKey: ['sync', 'record', recordKey(ref), stamp],
    queryFn: () => askState(ref),
    enabled: stamp !== null && synced.includes(family),
    placeholderData: keepPreviousData,
  });
  return data ?? null;
}

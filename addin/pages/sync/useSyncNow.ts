import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import type { Area } from '../../../shared/records/Area.ts';
import { SayContext } from '../../hooks/SayContext.ts';
import { useTools } from '../../hooks/useTools.ts';
import { pickSyncTexts } from '../../strings/sync/pickSyncTexts.ts';

/** Starts these areas, all that are on where none is named. How they end is told by the state. */
export function useSyncNow(areas: Area[]) {
  const { api, language } = useTools();
  const client = useQueryClient();
  const say = useContext(SayContext);
  return useMutation({
    mutationFn: () => api.call('syncNow', { areas }),
    onSuccess: () => say(pickSyncTexts(language).started),
    onSettled: () => client.invalidateQueries({ queryKey: ['sync'] }),
  });
}

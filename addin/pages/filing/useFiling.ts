import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FilableMail, FilingState } from '../../../shared/filing.ts';
import type { ItemRef } from '../../../shared/items.ts';
import type { RecordRef } from '../../../shared/recordViews.ts';
import { fileToTheEnd } from '../../fileToTheEnd.ts';
import { useItem } from '../../hooks/useItem.ts';
import { useTools } from '../../hooks/useTools.ts';

/** Milliseconds between two looks at how far it is. */
const glance = 700;

/** What is filed. */
export interface FilingWish {
  records: RecordRef[];
  attachments: string[];
  again: boolean;
}

/**
 * The filing of the open mail: what can be chosen, how far it is, and what can be done about it. It goes on when the pane is
 * closed, and is found again when it is opened.
 */
export function useFiling() {
  const { api } = useTools();
  const { item: open } = useItem();
  const item: ItemRef = open.ref;
  const client = useQueryClient();
  const queryKey = ['filing', open.key];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call('showFiling', { item }, { signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const settle = (state: FilingState) => {
    client.setQueryData<FilableMail>(queryKey, (mail) => mail && { ...mail, state });
    void client.invalidateQueries({ queryKey });
  };
  const file = useMutation({
    mutationFn: (wish: FilingWish) => fileToTheEnd(api, item, wish),
    onSuccess: settle,
  });
  const state = query.data?.state;
  // Begun before the pane was opened, by the same person.
  const isElsewhere = !file.isPending && state !== undefined && state.progress !== null;
  const progress = useQuery({
    queryKey: ['filing progress', open.key],
    queryFn: async ({ signal }) => {
      const answer = await api.call('showFilingProgress', { item }, { signal });
      if (answer.progress === null && isElsewhere) await client.invalidateQueries({ queryKey });
      return answer;
    },
    enabled: file.isPending || isElsewhere,
    refetchInterval: glance,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const stop = useMutation({ mutationFn: () => api.call('stopFiling', { item }) });
  const withdraw = useMutation({
    mutationFn: () => api.call('withdrawFiling', { item }),
    onSuccess: settle,
  });
  return {
    mail: query.data,
    error: query.data ? null : query.error,
    refetch: () => {
      file.reset();
      withdraw.reset();
      void query.refetch();
    },
    isBusy: file.isPending || isElsewhere,
    progress: progress.data?.progress ?? state?.progress ?? null,
    file,
    stop,
    withdraw,
  };
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FilableMail, FilingState } from '../../../shared/filing.ts';
import type { ItemRef } from '../../../shared/items.ts';
import type { RecordRef } from '../../../shared/recordViews.ts';
import { fileToTheEnd } from '../../fileToTheEnd.ts';
import { distinctNames } from '../../../shared/distinctNames.ts';
import { useItem } from '../../hooks/useItem.ts';
import { useTools } from '../../hooks/useTools.ts';
import { useHanding } from './useHanding.ts';

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
  const { api, outlook } = useTools();
  const { item: open } = useItem();
  const item: ItemRef = open.ref;
  const client = useQueryClient();
  const handing = useHanding();
  const queryKey = ['filing', open.key];
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const writer = open.people.find(({ role }) => role === 'from')?.address;
      const body = { item, ...(writer !== undefined && { writer }) };
      const mail = await api.call('showFiling', body, { signal });
      if (mail.reader === 'server' || outlook.mail === null) return mail;
      // The server does not see what hangs on it.
      const { attachments } = outlook.mail.describe(open);
      const names = distinctNames(attachments.map(({ name }) => name));
      return {
        ...mail,
        attachments: attachments.map(({ id, size, isInline }, i) => {
          return { id, size, isInline, name: names[i] ?? '' };
        }),
      };
    },
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const isHanded = query.data?.reader === 'pane';
  const settle = (state: FilingState) => {
    client.setQueryData<FilableMail>(queryKey, (mail) => mail && { ...mail, state });
    void client.invalidateQueries({ queryKey });
  };
  const file = useMutation({
    mutationFn: async (wish: FilingWish): Promise<FilingState> => {
      if (isHanded) await handing.handOver(wish.attachments);
      return fileToTheEnd(api, item, { ...wish, ...(isHanded && { isHanded }) });
    },
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
    enabled: (file.isPending && handing.progress === null) || isElsewhere,
    refetchInterval: glance,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const stop = useMutation({
    mutationFn: () => {
      handing.stop();
      return api.call('stopFiling', { item });
    },
  });
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
    /** How far the mail is on its way to the backend. */
    handing: handing.progress,
    /** An earlier try ended because another item was opened. */
    wasInterrupted: handing.wasInterrupted && !file.isPending,
    /** Neither the server nor this Outlook can read it. */
    isUnreadable: isHanded && outlook.mail === null,
    file,
    stop,
    withdraw,
  };
}

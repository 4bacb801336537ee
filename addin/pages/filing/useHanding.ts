import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FilingState } from '../../../shared/filing.ts';
import { useItem } from '../../hooks/useItem.ts';
import { useTools } from '../../hooks/useTools.ts';
import { PaneError } from '../../PaneError.ts';
import { handOver } from './handOver.ts';

/** How long it is remembered that a mail was left in the middle: as long as the backend keeps what it got, in milliseconds. */
const remembered = 30 * 60_000;

/** Hands the open mail over to the backend, where that cannot read it. */
export function useHanding() {
  const { api, outlook } = useTools();
  const { item } = useItem();
  const client = useQueryClient();
  const [progress, setProgress] = useState<FilingState['progress']>(null);
  const ending = useRef<AbortController | null>(null);
  const interruptedKey = ['filing interrupted', item.key];
  const interrupted = (is: boolean) => {
    client.setQueryDefaults(interruptedKey, { gcTime: remembered });
    client.setQueryData(interruptedKey, is);
  };
  return {
    /** How far it is; null while nothing is handed over. */
    progress,
    /** Whether the last try ended because another item was opened: then nobody was there to be told. */
    wasInterrupted: client.getQueryData(interruptedKey) === true,
    /** @throws PaneError; with reason `filing-stopped` where it was stopped. */
    async handOver(chosen: readonly string[]): Promise<void> {
      const { mail } = outlook;
      if (mail === null) throw new PaneError('not-configured', '', { reason: 'host-lacks' });
      const { signal } = (ending.current = new AbortController());
      const onProgress = (done: number, total: number) => setProgress({ done, total });
      interrupted(false);
      // The body has two forms.
      onProgress(0, chosen.length + 2);
      try {
        await handOver({ api, mail, item, chosen, signal, onProgress });
      } catch (error) {
        if (error instanceof PaneError && error.reason === 'item-changed') interrupted(true);
        throw error;
      } finally {
        setProgress(null);
      }
    },
    stop(): void {
      ending.current?.abort(new PaneError('unavailable', 'Stopped.', { reason: 'filing-stopped' }));
    },
  };
}

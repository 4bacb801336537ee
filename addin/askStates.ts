import { itemLimits } from '../shared/itemLimits.ts';
import type { RecordRef } from '../shared/recordViews.ts';
import type { ThingState } from '../shared/syncState.ts';
import type { Api } from './api.ts';
import { recordKey } from './recordKey.ts';

/** How a record is in the user's own sync; null for what is not synced. Rejects with a PaneError. */
export type AskState = (ref: RecordRef) => Promise<ThingState | null>;

/** Milliseconds in which the rows of a page ask. */
const together = 20;

interface Asking {
  ref: RecordRef;
  answer: (state: ThingState | null) => void;
  fail: (error: unknown) => void;
}

/** Each row asks for its own record; what is asked at about the same time is one call. */
export function askStates(api: Pick<Api, 'call'>): AskState {
  let waiting: Asking[] = [];

  async function send(some: readonly Asking[]): Promise<void> {
    try {
      const refs = some.map(({ ref }) => ref);
      const { states } = await api.call('showThingStates', { refs, appointment: null });
      const known = new Map(states.map(({ ref, state }) => [recordKey(ref), state]));
      for (const { ref, answer } of some) answer(known.get(recordKey(ref)) ?? null);
    } catch (error) {
      for (const { fail } of some) fail(error);
    }
  }

  function sendAll(): void {
    const all = waiting;
    waiting = [];
    for (let start = 0; start < all.length; start += itemLimits.states) {
      void send(all.slice(start, start + itemLimits.states));
    }
  }

  return (ref) =>
    new Promise((answer, fail) => {
      if (waiting.length === 0) setTimeout(sendAll, together);
      waiting.push({ ref, answer, fail });
    });
}

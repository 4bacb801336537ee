import type { FilingState } from '../shared/filing.ts';
import type { ItemRef } from '../shared/items.ts';
import type { Body } from '../shared/routes.ts';
import { PaneError } from './PaneError.ts';
import type { Api } from './api.ts';

/** Milliseconds between two looks at how far it is. */
const glance = 700;

/** Files a mail, and waits until that is done, however long it takes and whatever the line does meanwhile. */
export async function fileToTheEnd(
  api: Pick<Api, 'call'>,
  item: ItemRef,
  wish: Omit<Body<'fileMail'>, 'item'>,
): Promise<FilingState> {
  try {
    return await api.call('fileMail', { item, ...wish });
  } catch (error) {
    // The answer takes as long as the mail is large: it goes on, and nobody has said how it ended.
    if (!isUnheard(error)) throw error;
    for (;;) {
      await new Promise((go) => setTimeout(go, glance));
      const { progress } = await api.call('showFilingProgress', { item });
      if (progress === null) break;
    }
    const { state } = await api.call('showFiling', { item });
    if (state.filed === null) throw error;
    return state;
  }
}

/** Whether nobody knows what became of it. */
function isUnheard(error: unknown): boolean {
  return (
    error instanceof PaneError &&
    error.kind === 'unavailable' &&
    (error.reason === 'timeout' || error.reason === 'no-connection')
  );
}

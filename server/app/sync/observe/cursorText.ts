/**
 * A stored cursor: where reading goes on, and how far the first listing of everything is. `first`: under way (MT4).
 * `whole`: it was read to its end, and what is no longer there was not looked for yet. `next`: since then.
 */
export interface KnownCursor {
  at: string;
  stage: 'first' | 'whole' | 'next';
  /**
   * References of what is there and no listing has named yet (see keepUnlisted). None but with `next`: before that all
   * there is is looked for anyway.
   */
  unlisted: readonly string[];
}

/** As the store keeps it: plain while nothing is unlisted, else as JSON. */
export const cursorText = {
  write({ at, stage, unlisted }: KnownCursor): string {
    return unlisted.length === 0 ? `${stage} ${at}` : JSON.stringify({ at, stage, unlisted });
  },
  read(text: string): KnownCursor {
    if (text.startsWith('{')) return JSON.parse(text) as KnownCursor;
    const space = text.indexOf(' ');
    const stage = text.slice(0, space);
    const at = text.slice(space + 1);
    return { at, stage: stage === 'first' || stage === 'whole' ? stage : 'next', unlisted: [] };
  },
};

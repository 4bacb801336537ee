/**
 * A stored cursor: where reading goes on, and how far the first listing of everything is. `first`: under way (MT4).
 * `whole`: it was read to its end, and what is no longer there was not looked for yet. `next`: since then.
 */
export interface KnownCursor {
  at: string;
  stage: 'first' | 'whole' | 'next';
}

/** As the store keeps it. */
export const cursorText = {
  write({ at, stage }: KnownCursor): string {
    return `${stage} ${at}`;
  },
  read(text: string): KnownCursor {
    const space = text.indexOf(' ');
    const stage = text.slice(0, space);
    const at = text.slice(space + 1);
    return { at, stage: stage === 'first' || stage === 'whole' ? stage : 'next' };
  },
};

import type { Counts } from './Counts.ts';

/** Before anybody asked for anything. */
export function countsOfNothing(): Counts {
  return { calls: {}, rows: 0, refs: 0, read: 0, written: 0, inBackOff: 0 };
}

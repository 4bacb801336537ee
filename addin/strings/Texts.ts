import type { en } from './en.ts';

/** The shape of all texts: what `en.ts` has, every language must have. */
export type Texts = typeof en;

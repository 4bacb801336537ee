import type { createEn } from './createEn.ts';

/** The shape of the texts of the page on which something is made: what `createEn.ts` has, every language must have. */
export type CreateTexts = typeof createEn;

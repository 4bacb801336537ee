import type { ownEn } from './ownEn.ts';

/** The shape of the texts of the user's own page: what `ownEn.ts` has, every language must have. */
export type OwnTexts = typeof ownEn;

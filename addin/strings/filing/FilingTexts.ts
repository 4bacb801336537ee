import type { filingEn } from './filingEn.ts';

/** The shape of the texts of the filing page: what `filingEn.ts` has, every language must have. */
export type FilingTexts = typeof filingEn;

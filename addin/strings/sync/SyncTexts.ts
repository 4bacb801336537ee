import type { syncEn } from './syncEn.ts';

/** The shape of the texts of the sync's pages: what `syncEn.ts` has, every language must have. */
export type SyncTexts = typeof syncEn;

import type { insertEn } from './insertEn.ts';

/** The shape of the texts of inserting: what `insertEn.ts` has, every language must have. */
export type InsertTexts = typeof insertEn;

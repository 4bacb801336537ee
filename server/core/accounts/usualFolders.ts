import type { AccountFolders } from './AccountFolders.ts';

/** The folders of an account of which nothing is said. */
export const usualFolders: AccountFolders = { own: {}, mail: [], exports: null, erp: [] };

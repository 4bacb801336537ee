/** Whose hand it was. */
export type Actor = 'user' | 'sync' | 'copier' | 'server';

import type { syncTables } from './syncTables.ts';

/** One of {@link syncTables}. */
export type SyncTable = keyof typeof syncTables;

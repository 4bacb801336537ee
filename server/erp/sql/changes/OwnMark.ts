import type { SqlTransaction } from '../database/SqlTransaction.ts';

/** Tells the triggers that what a transaction writes is the sync's own, though all programs share one login. */
export type OwnMark = (open: SqlTransaction) => Promise<void>;

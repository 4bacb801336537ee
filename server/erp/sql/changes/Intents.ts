import type { SqlTransaction } from '../database/SqlTransaction.ts';

/** A create of ours that is to be kept with what it made. */
export interface KeptIntent {
  /** The sync's idempotency key; unique. */
  intent: string;
  kind: string;
  company: string;
  /** The key of the record that was made. */
  key: string;
}

/**
 * Our table in the ERP's database that says which creates were done: its row is written in the transaction of the create,
 * so that a crash never doubles one.
 */
export interface Intents {
  /** The keys of the records that these intents made, by intent; the others are not in it. */
  find(open: SqlTransaction, intents: readonly string[]): Promise<ReadonlyMap<string, KeptIntent>>;
  /** @throws AppError `conflict` where the intent is there already: another transaction did it meanwhile. */
  keep(open: SqlTransaction, intent: KeptIntent): Promise<void>;
}

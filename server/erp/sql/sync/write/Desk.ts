import type { SqlTransaction } from '../../database/SqlTransaction.ts';
import type { Intents } from '../../changes/Intents.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import type { KeyAnswer } from '../read/readKeys.ts';
import type { SqlPart } from '../SqlPart.ts';

/** What an operation of a batch is done with, in the batch's transaction. */
export interface Desk {
  erp: SqlErp;
  parts: ReadonlyMap<string, SqlPart>;
  permissions: Permissions;
  open: SqlTransaction;
  /** Null where our table of creates is not there. */
  intents: Intents | null;
  /** The records that are changed or deleted, as they were when the transaction began, by reference. */
  before: ReadonlyMap<string, KeyAnswer>;
  /** References of records that somebody else is writing. */
  locked: ReadonlySet<string>;
  /** Creates that were done before: the record's key by intent. */
  done: ReadonlyMap<string, string>;
}

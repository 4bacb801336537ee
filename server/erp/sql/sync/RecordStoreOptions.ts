import type { ErpCaller } from '../../../ports/ErpConnector.ts';
import type { SqlSync } from './SqlSync.ts';

/** How a record store is opened. */
export interface RecordStoreOptions {
  /** The ERP as it is at this moment; checked anew after the database changed under it. @throws AppError. */
  sync: (signal: AbortSignal) => Promise<SqlSync>;
  /** Called when the database does not fit the mapping any more, so that the next question checks it again. */
  forget: () => void;
  /** What it can, as it was found when it was opened. */
  opened: SqlSync;
  account: ErpCaller;
  /** Milliseconds in which the ERP must answer one question. */
  timeLimit: number;
}

import type { ChangeSource } from '../../changes/ChangeSource.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Runner } from '../Runner.ts';

/** What a listing works with. */
export interface Listing {
  erp: SqlErp;
  part: SqlPart;
  company: string;
  /** Null where there is no spool of ours, or none that sees the changes of this kind. */
  source: ChangeSource | null;
  /** Runs a query within the time limit and the caller's signal. */
  run: Runner;
  signal: AbortSignal;
  /**
   * What the user may do at this moment; asked before every page, so that a right that was taken away ends the listing.
   * @throws AppError `not-allowed` for a user who may not see the kind.
   */
  permissions: () => Promise<Permissions>;
}

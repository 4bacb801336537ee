/** What an account's store was asked for: the figures of the cost table. */
export interface Counts {
  /** By method; a page is a call. */
  calls: Record<string, number>;
  /** Rows of listings of changes, and references of full listings. */
  rows: number;
  refs: number;
  /** Things handed out with their record, by `get` and by stamp; not in rows. */
  read: number;
  /** Operations that had an effect. */
  written: number;
  /** Calls made while the side had asked to wait. */
  inBackOff: number;
}

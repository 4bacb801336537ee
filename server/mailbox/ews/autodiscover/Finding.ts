/** What one place answered. */
export type Finding =
  | { type: 'found'; ewsUrl: string }
  /** Ask again, for this address or at that place. */
  | { type: 'redirect'; address: string }
  | { type: 'redirect'; url: string }
  /** A stable word for why nothing was found there. */
  | { type: 'nothing'; why: string };

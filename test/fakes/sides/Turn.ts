/**
 * What becomes of a request at one of its turns. Where a verdict makes no sense (an expired cursor in a write) it is
 * `go`.
 */
export type Verdict =
  | 'go'
  /** The side cannot be reached, and nothing happened. */
  | 'failBefore'
  /** It happens, but the answer is lost. */
  | 'failAfter'
  /** Too many requests; nothing happened. */
  | 'throttled'
  /** A write that names a version: the side says that it was changed in between. */
  | 'conflict'
  /** A write: nobody knows. It did not happen; that it did is `failAfter`. */
  | 'uncertain'
  /** A write: never this way. */
  | 'refused'
  /** The account lost its right. */
  | 'notAllowed'
  /** The side talks nonsense. */
  | 'badAnswer'
  /** A listing from a cursor: it is not known any more. */
  | 'expired'
  /** A listing: it ends here, without its last page. */
  | 'cut';

/**
 * Asked at every await of a side, before and after its effect; between two turns everything happens at once. It may let
 * time pass, let people edit, or throw, which is how a simulation kills the process. Points are named
 * `<side>.<account>.<method>.before|after`; single operations of a write `….write.<op>.before|compared|after`, where
 * `compared` lies between looking and writing on a side whose guard is compare-then-write.
 */
export type Turn = (point: string) => Promise<Verdict>;

/** How a thing is not as it should be. */
export type DriftReason =
  /** It is gone, and no listing of changes had said so. */
  | 'missing'
  /** It lies where it is not looked for; its pair stays. */
  | 'out-of-sight'
  /** It was changed, and no listing of changes had said so. */
  | 'changed-unseen'
  /** Both sides are as they were when they were last in step, and say different things all the same. */
  | 'differing'
  /** It carries a stamp of ours, and nobody knows the pair. */
  | 'orphan-stamp'
  /** It carries the stamp of another thing: a copy. */
  | 'same-stamp'
  /** A pair of which nothing is left. */
  | 'pair-without-things'
  /** One side of the pair was never made. */
  | 'half-pair'
  /** It belongs to no pair. */
  | 'unmapped'
  | 'unreadable';

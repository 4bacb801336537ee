/** Where a child comes among its siblings. */
export interface ChildRank {
  /** Children of one rank keep the order they have. */
  rank: number;
  space: string;
  type: string;
}

/** Where the invented data takes its turns from; the same seed must give the same turns. */
export interface Chance {
  /** A whole number, both ends included. */
  whole(least: number, most: number): number;
  /** True this often: 0.25 is once in four. */
  chance(share: number): boolean;
  /** One of these. */
  pick<T>(from: readonly T[]): T;
}

/** One of the times that a zone keeps in a year, and when it changes to it. */
export interface ZoneRule {
  isDaylight: boolean;
  /** ±hh:mm */
  offset: string;
  offsetBefore: string;
  /** Every year in that month on the nth such day (-1: the last; Monday is 1), at that time on the clock before. */
  change: { month: number; nth: number; weekday: number; time: string } | null;
}

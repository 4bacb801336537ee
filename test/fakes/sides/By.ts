import type { Actor } from './Actor.ts';

/** Who does something, and how much later than its time of change it can be seen. */
export interface By {
  by?: Actor;
  account?: string;
  key?: string;
  isRaced?: boolean;
  /** By how many milliseconds the column of change is older than the moment from which it can be seen. */
  lateBy?: number;
}

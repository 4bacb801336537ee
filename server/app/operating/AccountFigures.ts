import type { Area } from '../../../shared/records/Area.ts';

/** How the accounts are, in numbers. */
export interface AccountFigures {
  /** Each account in one: `failing` where an area that is on ended badly when it ran last. */
  accounts: Readonly<Record<'well' | 'failing' | 'paused' | 'off', number>>;
  /**
   * By area: milliseconds since the last good run of the account that waits longest for one; since its set-up where there
   * was none. Absent where no account syncs it.
   */
  sinceGood: Readonly<Partial<Record<Area, number>>>;
}

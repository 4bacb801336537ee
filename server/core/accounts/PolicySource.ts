import type { Area } from '../../../shared/records/Area.ts';
import type { AreaPolicy, Policy } from '../sync/Policy.ts';

/** Areas that somebody switched on (true) or off (false); nothing is said about the others. */
type Switches = Readonly<Partial<Record<Area, boolean>>>;

/** Who has a say about whether an area is synced. */
export type Voice = 'group' | 'account' | 'user';

/** What of an account decides about its policy; the port's `SyncAccount` is one. */
export interface PolicySource {
  /** Name of the preset it began as. */
  preset: string;
  /** yyyy-mm-dd, the day of the set-up. */
  since: string;
  company: string | null;
  /** Ids. */
  groups: readonly string[];
  /** The administrator's word for this account. */
  areas: Switches;
  /** The user's own. */
  choices: Switches;
  /** What differs from the preset. */
  changes: {
    areas?: Readonly<Partial<Record<Area, Partial<AreaPolicy>>>>;
    brake?: Partial<Policy['brake']>;
  };
}

/** What of a group decides; the port's `AccountGroup` is one. */
export interface GroupSource {
  id: string;
  name: string;
  areas: Switches;
}

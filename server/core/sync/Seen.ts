import type { Side } from '../../../shared/records/Area.ts';
import type { Observation } from './Pair.ts';
import type { Stamp } from './Stamp.ts';

/** An observation with what the planner has to know of how it came. */
export interface Seen {
  /** The stored observation's id. */
  id: string;
  side: Side;
  observation: Observation;
  stamp: Stamp | null;
  /** Whether the stamp's signature fits; checked outside the core. */
  isSigned: boolean;
  /** It came with the first listing of everything, not because it changed (MT4). */
  isInitial: boolean;
  /** yyyy-mm-dd: in no pair yet it is taken from that day on, whatever the policy begins with (BW8). */
  from?: string;
  /** When it was first seen to be there, in milliseconds since 1970. */
  since: number;
  /** The id that a pair made for it gets; drawn outside the core. */
  freshId: string;
}

/** A thing that is there. */
export type SeenPresent = Seen & { observation: Extract<Observation, { state: 'present' }> };

import type { ScopeState } from './ScopeState.ts';
import type { Tallies } from './Tallies.ts';

/** A scope that this transaction has for itself; whatever is written in it is tallied here and kept at the end. */
export interface OpenScope {
  readonly id: number;
  readonly state: ScopeState;
  readonly tallies: Tallies;
}

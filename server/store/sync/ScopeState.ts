import type { Scope } from '../../ports/SyncStore.ts';
import type { Tallies } from './Tallies.ts';

/** What is written down about a scope. */
export interface ScopeState extends Scope {
  /** Who has or had the lease; empty where it was given back. */
  owner: string;
  term: number;
  until: number;
  /** Null when it was found damaged and is only to be forgotten. */
  tallies: Tallies | null;
}

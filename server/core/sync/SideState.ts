import type { Baseline, Observation } from './Pair.ts';

/** Why a thing is gone. */
export type Evidence = Extract<Observation, { state: 'gone' }>['evidence'];

/** One side of a pair, compared with its own baseline. `now` is all that is known of it. */
export type SideState =
  /** Neither a baseline nor anything seen. */
  | { state: 'none' }
  /** Seen, and no baseline to compare it with. */
  | { state: 'new'; now: Baseline }
  /** Refreshed: it says the same under a new version, reference or native form. */
  | { state: 'unchanged'; now: Baseline; refreshed: boolean }
  | { state: 'changed'; now: Baseline; fields: readonly string[] }
  | { state: 'gone'; evidence: Evidence; binRef: string | null }
  | { state: 'outOfScope' }
  | { state: 'unknown'; why: string };

import type { Policy } from '../../../server/core/sync/Policy.ts';
import type { Area, Side } from '../../../shared/records/Area.ts';
import type { families } from '../../fakes/sides/families/families.ts';
import type { traits } from '../../fakes/sides/traits.ts';
import type { Edit } from './Edit.ts';
import type { Fault } from './Fault.ts';

export type TraitName = keyof typeof traits;

/** How a side of a story behaves. */
export interface SideOfStory {
  family: keyof typeof families;
  traits: readonly TraitName[];
  /** How wrong its clock is, in milliseconds. */
  skew: number;
}

/** What happens until the sync has run once more, and while it runs. */
export interface Round {
  /** Virtual minutes that pass before. */
  minutes: number;
  edits: readonly TimedEdit[];
  faults: readonly Fault[];
}

/** An edit, before the runs of its round or at the so manieth turn of them. */
export interface TimedEdit {
  at: number | null;
  edit: Edit;
}

/**
 * A whole story as plain data: what a seed was drawn to. It can be printed, told again without its seed, and made
 * shorter by leaving things out.
 */
export interface Story {
  seed: number;
  area: Area;
  sides: Readonly<Record<Side, SideOfStory>>;
  policy: Policy;
  /** How many people have a mailbox that is synced. */
  accounts: number;
  store: 'memory' | 'sqlite';
  /** What is there before the first run. */
  population: readonly Edit[];
  rounds: readonly Round[];
}

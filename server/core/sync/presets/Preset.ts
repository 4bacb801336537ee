import type { Policy } from '../Policy.ts';

/** What a preset has to know of the account it is for. */
export interface PresetFacts {
  company: string | null;
  /** yyyy-mm-dd, the day of the set-up. */
  today: string;
}

/** Makes the policy that an account starts with (NX1). */
export type Preset = (facts: PresetFacts) => Policy;

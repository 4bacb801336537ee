import type { Policy } from '../Policy.ts';

/** Deletes as sync-knowledge 4, class 4 has it: more than ten, and more than a tenth. A person changes more than they delete. */
export const defaultBrake: Policy['brake'] = {
  deletes: { share: 0.1, number: 10 },
  overwrites: { share: 0.25, number: 50 },
};

import { applyingDefects } from './applyingDefects.ts';
import type { Defect } from './Defect.ts';
import { observingDefects } from './observingDefects.ts';
import { planningDefects } from './planningDefects.ts';

/** Every defect that the simulation must catch. */
export const defects: readonly Defect[] = [
  ...observingDefects,
  ...planningDefects,
  ...applyingDefects,
];

import type { Observation } from '../../../core/sync/Pair.ts';

/** Gone from its place, and nobody says that it was deleted: it may have moved. */
export function isMissing(observation: Observation): boolean {
  if (observation.state !== 'gone') return false;
  return observation.evidence === 'confirmed' || observation.evidence === 'complete-listing';
}

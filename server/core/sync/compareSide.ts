import type { Area } from '../../../shared/records/Area.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { Baseline, Observation } from './Pair.ts';
import type { SideState } from './SideState.ts';

/**
 * What became of one side since both were in step. Without an observation nothing did. A field that the side does
 * not mention keeps its baseline: absent is not cleared (shared/records/SyncRecord.ts). A new version with equal
 * content is no change, so that a server's own rewriting cannot bounce (sync-knowledge 4, class 2).
 */
export function compareSide(
  area: Area,
  baseline: Baseline | null,
  observation: Observation | null,
): SideState {
  if (observation === null) {
    return baseline === null
      ? { state: 'none' }
      : { state: 'unchanged', now: baseline, refreshed: false };
  }
  switch (observation.state) {
    case 'present':
      return baseline === null
        ? { state: 'new', now: baselineOf(observation, {}) }
        : compare(area, baseline, baselineOf(observation, baseline.fields));
    case 'gone':
      return {
        state: 'gone',
        evidence: observation.evidence,
        binRef: observation.binRef ?? null,
      };
    case 'outOfScope':
      return { state: 'outOfScope' };
    case 'unknown':
      return { state: 'unknown', why: observation.why };
  }
}

function baselineOf(
  { ref, version, fields, native }: Extract<Observation, { state: 'present' }>,
  before: Baseline['fields'],
): Baseline {
  return { ref, version, fields: { ...before, ...fields }, native };
}

function compare(area: Area, before: Baseline, now: Baseline): SideState {
  const fields = Object.keys(now.fields)
    .filter((field) => {
      const value = now.fields[field];
      // A field that the side begins to mention, and that is empty, tells nothing new.
      if (before.fields[field] === undefined && value === null) return false;
      return !sameValue(area, field, before.fields[field], value);
    })
    .sort();
  if (fields.length > 0) return { state: 'changed', now, fields };
  const refreshed =
    before.ref !== now.ref || before.version !== now.version || before.native !== now.native;
  return { state: 'unchanged', now, refreshed };
}

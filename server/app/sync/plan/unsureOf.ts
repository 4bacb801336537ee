import type { StoredObservation } from '../../../ports/SyncStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { SliceInput } from './inputOf.ts';
import { isMissing } from './isMissing.ts';

/** Milliseconds between two looks at a side, at most: what could not be read before that is not what is missing now. */
const aboutThen = 24 * 60 * 60_000;

/** What is missing of pairs and may be one of those things that came up about then and cannot be read. */
export function unsureOf(
  run: SyncRun,
  observations: readonly StoredObservation[],
): SliceInput['unsure'] {
  const unread = observations.filter(
    ({ pairId, observation }) => pairId === null && observation.state === 'unknown',
  );
  return observations.flatMap(({ side, pairId, observation, seenAt }) => {
    if (pairId === null || !isMissing(observation)) return [];
    const isUnsure = unread.some((one) => {
      const since = run.asides.get(placeKey(side, one.observation.ref))?.since;
      return one.side === side && since !== undefined && since > seenAt - aboutThen;
    });
    return isUnsure ? [{ pairId, side, ref: observation.ref }] : [];
  });
}

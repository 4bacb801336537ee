import { sides } from '../../../../shared/records/Area.ts';
import type { PartlyRead } from '../SyncReport.ts';
import type { SyncRun } from '../SyncRun.ts';

const sentences: Readonly<Record<PartlyRead['what'], string>> = {
  changes:
    'The server ended its list of changes before the end: nothing new is made on either side until it is read whole.',
  listing:
    'The server ended its list of all there is before the end: what was deleted there is not noticed until it is read whole.',
};

/** What this run could read in part only, as it is told (I15): a list that ends early each time is no state to keep silent about. */
export function partlyRead({ cut }: SyncRun): PartlyRead[] {
  return sides.flatMap((side) =>
    (['changes', 'listing'] as const).flatMap((what) =>
      cut[what].has(side) ? [{ side, what, sentence: sentences[what] }] : [],
    ),
  );
}

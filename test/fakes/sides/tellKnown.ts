import type { ChangeRow } from '../../../server/ports/RecordStore.ts';
import type { SideWorld } from './SideWorld.ts';

/**
 * Leaves out what is said to have left and was never told to be there, on a side that does so.
 *
 * @param before references that were told so far. @returns the rows, and what is told with them; undefined elsewhere.
 */
export function tellKnown(
  { manners }: SideWorld,
  before: readonly string[] | undefined,
  found: readonly ChangeRow[],
): { rows: readonly ChangeRow[]; told: readonly string[] | undefined } {
  if (!manners.tellsOnlyTold) return { rows: found, told: undefined };
  const told = new Set(before);
  const rows = found.filter(({ state, ref }) => {
    if (state === 'gone') return told.delete(ref);
    told.add(ref);
    return true;
  });
  return { rows, told: [...told] };
}

import { otherSide, sides } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { JournalEntry } from '../../../ports/SyncStore.ts';
import type { NetWrite } from './NetWrite.ts';

/** @param entries all that a run wrote to one pair, newest first. */
export function netWrites(entries: readonly JournalEntry[]): NetWrite[] {
  const deletes = entries.filter(({ op }) => op === 'delete');
  // A pair is deleted on one side only; what follows it is the other's way out of Deleted Items.
  const isPurged = new Set(deletes.map(({ side }) => side)).size > 1;
  return sides.flatMap((side): NetWrite[] => {
    const own = entries.filter((entry) => entry.side === side);
    const [newest] = own;
    const oldest = own.at(-1);
    if (newest === undefined || oldest === undefined) return [];
    const isMade = oldest.op === 'create';
    if (isMade && newest.op === 'delete') return [];
    const { id, pairId, ref, version, at } = newest;
    const others = entries.filter((entry) => entry.side === otherSide(side));
    return [
      {
        id,
        pairId,
        side,
        op: newest.op === 'delete' ? 'delete' : isMade ? 'create' : 'update',
        ref,
        version,
        before: together(own.map(({ before }) => before)),
        after: together(own.map(({ after }) => after).reverse()),
        at,
        writes: entries.length,
        isAnswered: others.some((entry) => entries.indexOf(entry) < entries.indexOf(oldest)),
        isPurge: isPurged && newest === deletes[0],
      },
    ];
  });
}

/** The last one that names a field counts. */
function together(all: readonly Fields[]): Fields {
  return Object.assign({}, ...all) as Fields;
}

import { otherSide, sides } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { applyWrites } from '../apply/applyWrites.ts';
import { leavePairs } from '../left/leavePairs.ts';
import { readLeft } from '../left/readLeft.ts';
import type { SyncRun } from '../SyncRun.ts';
import { readBoth } from './readBoth.ts';

/**
 * Decides a pair of which one side was deleted: the other is deleted too, here and now, with what it held in the journal;
 * or it stays alone; or the missing one is made again by the next run.
 *
 * @throws AppError `conflict`, reason `changed-meanwhile`, where neither or both are gone by now, or the one that is left
 * was changed in this moment.
 */
export async function settleDeletion(
  run: SyncRun,
  pair: Pair,
  how: 'delete' | 'keep' | 'again',
): Promise<void> {
  const { store } = run.ports;
  const refs = {
    erp: pair.erp ? [pair.erp.ref] : [],
    mailbox: pair.mailbox ? [pair.mailbox.ref] : [],
  };
  const now = await readBoth(run, refs);
  const gone = sides.filter((side) => !now[side].get(pair[side]?.ref ?? ''));
  const [from, ...others] = gone;
  const left = from === undefined ? null : otherSide(from);
  const thing = left === null ? null : now[left].get(pair[left]?.ref ?? '');
  if (from === undefined || others.length > 0 || left === null || !thing) throw meanwhile();
  if (how !== 'delete') {
    const parted = how === 'keep' ? from : null;
    const kept = { ...pair, conflict: null, [from]: null, partedOn: parted };
    await store.savePairs(run.lease, [kept], []);
    await readLeft(run);
    await leavePairs(run, [kept]);
    return;
  }
  const { ref, version, fields: before } = thing;
  const free = { ...pair, conflict: null };
  const step = { op: 'delete', side: left, pair: free, ref, version, before, settles: [] } as const;
  await applyWrites(run, [step], new Map([[pair.id, pair]]));
  if (run.tally.counts.delete[left] === 0) throw meanwhile();
}

function meanwhile(): AppError {
  return new AppError('conflict', 'This changed meanwhile; look at it again.', {
    reason: 'changed-meanwhile',
  });
}

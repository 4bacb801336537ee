import type { Side } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { ChangeRow, Collection } from '../../../ports/RecordStore.ts';
import { leave } from '../left/leave.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { fetchThings } from './fetchThings.ts';
import { lookAt } from './lookAt.ts';
import { PassedThings } from './PassedThings.ts';
import type { Sights } from './Sights.ts';

/**
 * Makes observations of a page's rows. What has the version that its baseline has is our own echo, or did not change,
 * and costs nothing; what has another one is read; what is said to have left is looked at.
 */
export async function observePage(
  run: SyncRun,
  side: Side,
  collection: Collection,
  rows: readonly ChangeRow[],
  sights: Sights,
): Promise<void> {
  const { settled, doubtful } = oneEach(rows);
  const refs = [...settled.keys(), ...doubtful];
  const pairs = new Map<string, Pair>();
  for (const pair of await run.store.pairsByRef(run.scope, side, refs)) {
    const ref = pair[side]?.ref;
    if (ref !== undefined) pairs.set(ref, pair);
  }
  const concerns = (ref: string): boolean => pairs.has(ref) || run.pending.has(placeKey(side, ref));

  if (collection.isBin) {
    // What lies here and is of no pair is nobody's business; what changed its id with the move is found by its stamp.
    for (const ref of refs)
      if (pairs.has(ref) && settled.get(ref)?.state === 'present') sights.binned(ref, ref);
    const back = refs.filter((ref) => concerns(ref) && settled.get(ref)?.state !== 'present');
    await lookAt(run, side, back, { pairs, sights, left: collection.id });
    return;
  }
  const passed = await PassedThings.of(
    run,
    side,
    refs.filter((ref) => !concerns(ref)),
  );
  // What is gone is out of step no more, whoever knew it.
  const over = [...settled.values()].filter(({ state, ref }) => state === 'gone' && !concerns(ref));
  await leave(
    run,
    [],
    over.map(({ ref }) => ({ side, ref })),
  );
  const unread: string[] = [];
  const left = doubtful.filter(concerns);
  unread.push(...doubtful.filter((ref) => !concerns(ref)));
  for (const row of settled.values()) {
    if (row.state === 'gone') {
      if (!concerns(row.ref)) continue;
      if (row.why === 'tombstone') sights.gone(row.ref, 'tombstone');
      else left.push(row.ref);
    } else if (!isKnown(run, side, row, pairs.get(row.ref)) && !passed.isListedAs(row)) {
      const { ref, version, record, stamp, native } = row;
      // Without its native form the whole thing could not be written again.
      const isWhole = record !== null && (native !== null || run.can(side).partialWrites);
      if (isWhole) {
        const handed = { ref, version, record, native };
        if (passed.isReadAs(handed)) continue;
        sights.present(handed, stamp, pairs.get(ref)?.id ?? null, passed.has(ref));
      } else unread.push(ref);
    }
  }
  await readAll(run, side, unread, { pairs, sights, passed, left: collection.id });
  await passed.save();
  await lookAt(run, side, left, { pairs, sights, left: collection.id });
}

/** Rows may repeat and come in any order: where they differ only the thing itself can tell. */
function oneEach(rows: readonly ChangeRow[]): {
  settled: Map<string, ChangeRow>;
  doubtful: string[];
} {
  const settled = new Map<string, ChangeRow>();
  const doubtful = new Set<string>();
  for (const row of rows) {
    const before = settled.get(row.ref);
    if (before !== undefined && !isAlike(before, row)) doubtful.add(row.ref);
    settled.set(row.ref, row);
  }
  for (const ref of doubtful) settled.delete(ref);
  return { settled, doubtful: [...doubtful] };
}

function isAlike(a: ChangeRow, b: ChangeRow): boolean {
  if (a.state === 'gone' || b.state === 'gone') {
    return a.state === 'gone' && b.state === 'gone' && a.why === b.why;
  }
  return a.version !== null && a.version === b.version;
}

function isKnown(
  run: SyncRun,
  side: Side,
  { ref, version }: Extract<ChangeRow, { state: 'present' }>,
  pair: Pair | undefined,
): boolean {
  if (version === null || !run.can(side).versions) return false;
  // What waits was read last: it counts, whatever the baseline says.
  const waiting = run.pending.get(placeKey(side, ref));
  return (waiting === undefined ? pair?.[side]?.version : waiting.version) === version;
}

interface Reading {
  pairs: ReadonlyMap<string, Pair>;
  sights: Sights;
  passed: PassedThings;
  /** The collection whose page it is. */
  left: string;
}

async function readAll(
  run: SyncRun,
  side: Side,
  refs: readonly string[],
  { pairs, sights, passed, left }: Reading,
): Promise<void> {
  for (const got of await fetchThings(run, side, refs)) {
    const pair = pairs.get(got.ref);
    const isKnown = pair !== undefined || run.pending.has(placeKey(side, got.ref));
    const isBinned = got.state === 'found' && isBin(run, side, got.collection);
    if (got.state === 'found' && !isBinned) {
      if (passed.isReadAs(got)) continue;
      sights.present(got, got.stamp, pair?.id ?? null, passed.has(got.ref));
    } else if (got.state === 'failed') sights.failed(got, pair?.id ?? null);
    else if (!isKnown) continue;
    else if (isBinned) sights.binned(got.ref, got.ref);
    else if (got.state === 'hidden') sights.outOfScope(got.ref);
    // It was listed a moment ago: whether it moved or was deleted is looked at as for one that left.
    else await lookAt(run, side, [got.ref], { pairs, sights, left });
  }
}

function isBin(run: SyncRun, side: Side, id: string): boolean {
  return run.collections[side].some((each) => each.id === id && each.isBin);
}

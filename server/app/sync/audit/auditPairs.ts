import { otherSide, sides, type Side } from '../../../../shared/records/Area.ts';
import { isInWindow } from '../../../core/sync/isInWindow.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { differingFields } from '../differingFields.ts';
import { leavePairs } from '../left/leavePairs.ts';
import { lookAt } from '../observe/lookAt.ts';
import { Sights } from '../observe/Sights.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { AuditFacts } from './AuditReport.ts';
import type { DriftReason } from './DriftReason.ts';
import { noteDrift } from './noteDrift.ts';
import type { PlaceSet } from './PlaceSet.ts';

/**
 * Goes through all pairs: what no listing had is looked for by itself (only what the side says is gone is missing), and
 * what both sides say is compared through what each of them can hold.
 *
 * @param whole sides that were listed to their end.
 */
export async function auditPairs(
  run: SyncRun,
  { facts, listed, whole }: { facts: AuditFacts; listed: PlaceSet; whole: ReadonlySet<Side> },
): Promise<void> {
  for await (const page of run.store.allPairs(run.scope, run.settings.pageSize)) {
    await run.breathe();
    facts.pairs += page.length;
    for (const side of sides) {
      if (!whole.has(side)) continue;
      const missing = new Map<string, Pair>();
      for (const pair of page) {
        const own = pair[side];
        if (own !== null && !listed.has(side, own.ref) && mayBeSeen(run, side, pair)) {
          missing.set(own.ref, pair);
        }
      }
      await lookForMissing(run, side, missing, facts);
    }
    for (const pair of page) judge(run, pair, facts);
    await leavePairs(
      run,
      page.filter((pair) => !isMoving(run, pair)),
    );
    await completeHalves(run, page, facts);
    run.advance(page.length);
  }
}

function mayBeSeen(run: SyncRun, side: Side, { [side]: own, id }: Pair): boolean {
  if (own === null || run.blocked.has(id) || run.isSetAside(side, own.ref)) return false;
  if (run.pending.has(placeKey(side, own.ref))) return false;
  return run.collections[side].some(
    ({ isBin, window }) => !isBin && isInWindow(run.scope.area, own.fields, window),
  );
}

async function lookForMissing(
  run: SyncRun,
  side: Side,
  missing: ReadonlyMap<string, Pair>,
  facts: AuditFacts,
): Promise<void> {
  if (missing.size === 0) return;
  const sights = new Sights(run, side);
  await lookAt(run, side, [...missing.keys()], { pairs: missing, sights });
  facts.read[side] += missing.size;
  for (const [ref, { id, isOwner }] of missing) {
    // A colleague's meeting is his record, which this user need not see.
    if (side === 'erp' && !isOwner && !sights.isGone(ref)) continue;
    const why: DriftReason = sights.isGone(ref) ? 'missing' : 'out-of-sight';
    noteDrift(facts, { side, ref, pairId: id, why, fields: [] }, run.settings.named);
  }
  facts.putIn += sights.size;
  await sights.save(run.collections[side][0]?.id ?? '', null);
}

function judge(run: SyncRun, pair: Pair, facts: AuditFacts): void {
  const { erp, mailbox, id } = pair;
  const note = (why: DriftReason, side: Side, fields: readonly string[]): void => {
    const ref = pair[side]?.ref ?? '';
    noteDrift(facts, { side, ref, pairId: id, why, fields }, run.settings.named);
  };
  if (erp === null && mailbox === null) note('pair-without-things', 'erp', []);
  else if (erp === null || mailbox === null) {
    // Parted by people's own deletion, it is as it should be.
    if (!pair.partedOn) note('half-pair', erp === null ? 'mailbox' : 'erp', []);
  } else if (pair.conflict === null && !isMoving(run, pair)) {
    const fields = differingFields(run, pair);
    if (fields.length > 0) note('differing', 'mailbox', fields);
  }
}

/** What was never made is put before the planner again; of what nothing is left nothing is remembered. */
async function completeHalves(
  run: SyncRun,
  page: readonly Pair[],
  facts: AuditFacts,
): Promise<void> {
  const empty = page.filter(({ erp, mailbox }) => erp === null && mailbox === null);
  if (empty.length > 0) {
    const ids = empty.map(({ id }) => id);
    await run.ports.store.forgetPairs(run.lease, ids, []);
    run.tally.counts.forgotten += ids.length;
  }
  for (const side of sides) {
    const halves = new Map<string, Pair>();
    for (const pair of page) {
      const own = pair[side];
      const isHalf = own !== null && pair[otherSide(side)] === null && !pair.partedOn;
      if (isHalf && !isMoving(run, pair)) halves.set(own.ref, pair);
    }
    if (halves.size === 0) continue;
    const sights = new Sights(run, side);
    await lookAt(run, side, [...halves.keys()], { pairs: halves, sights });
    facts.read[side] += halves.size;
    facts.putIn += sights.size;
    await sights.save(run.collections[side][0]?.id ?? '', null);
  }
}

/** Something of it waits, or is being written. */
function isMoving(run: SyncRun, pair: Pair): boolean {
  return (
    run.blocked.has(pair.id) ||
    sides.some((side) => {
      const ref = pair[side]?.ref ?? '';
      return run.pending.has(placeKey(side, ref)) || run.isSetAside(side, ref);
    })
  );
}

import { sides, type Side } from '../../../shared/records/Area.ts';
import { auditListing } from './audit/auditListing.ts';
import { auditPairs } from './audit/auditPairs.ts';
import type { AuditFacts, AuditReport } from './audit/AuditReport.ts';
import { PlaceSet } from './audit/PlaceSet.ts';
import { putInLoose } from './audit/putInLoose.ts';
import { carryOut } from './carryOut.ts';
import { idleReason } from './idleReason.ts';
import { proveGone } from './observe/proveGone.ts';
import { observeSides } from './observe/observeSides.ts';
import { openSides } from './openSides.ts';
import { recover } from './recover.ts';
import { recoverByContent } from './recoverByContent.ts';
import { followStages } from './stages/followStages.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncRequest } from './SyncRequest.ts';

/**
 * Compares both sides as a whole (class 19): every reference and version against what is remembered, records only where
 * versions are missing or differ, and what both sides say of each pair. What the listings of changes had not told is put in
 * as seen, and the planner decides about it as about anything else, brake and all; the audit writes nothing of its own.
 * Memory grows with what has no pair and by some bytes for each thing that is listed.
 *
 * @returns the report; `brake` where the healing waits: the next run asks for it.
 * @throws AppError as `followStages`, while the report tells of a store that is damaged (`bad-answer`).
 */
export async function audit(
  request: SyncRequest,
  ports: SyncPorts,
  signal: AbortSignal,
): Promise<AuditReport> {
  const told: AuditFacts = {
    pairs: 0,
    listed: { erp: 0, mailbox: 0 },
    read: { erp: 0, mailbox: 0 },
    incomplete: [],
    drifted: {},
    drift: [],
    putIn: 0,
    brake: null,
  };
  const stages = {
    kind: 'audit',
    progress: JSON.stringify({ stage: 'audit' }),
    told,
    holdsOff: () => false,
    // One that was killed is of no use any more.
    isSame: () => false,
  } as const;
  return await followStages(request, ports, signal, stages, async (run) => {
    await ports.store.verify(run.scope);
    const idle = idleReason(request, ports);
    if (idle !== null) return idle;
    await openSides(run);
    await recover(run);
    // What changed since the last run is no drift.
    await observeSides(run);
    await recoverByContent(run);

    run.begin('verify', null);
    const listed = new PlaceSet();
    const whole = new Set<Side>();
    const loose: { side: Side; collection: string; refs: string[] }[] = [];
    for (const side of sides) {
      let isWhole = run.collections[side].length > 0;
      for (const collection of run.collections[side].filter(({ isBin }) => !isBin)) {
        const refs: string[] = [];
        const parts = { facts: told, listed, loose: refs };
        const isRead = await run.patiently(() => auditListing(run, side, collection, parts));
        isWhole &&= isRead;
        loose.push({ side, collection: collection.id, refs });
      }
      if (isWhole) whole.add(side);
      else told.incomplete.push(side);
    }
    await auditPairs(run, { facts: told, listed, whole });
    // With one side known in part only, what has its like there would be made twice.
    if (whole.size === sides.length) {
      for (const { side, collection, refs } of loose) {
        await putInLoose(run, side, collection, refs, told);
      }
    }
    // Moved in this moment and found nowhere else: nothing is gone before everything was listed again.
    await proveGone(run);
    told.brake = await carryOut(run, null);
    return null;
  });
}

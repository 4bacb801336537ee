import { sides } from '../../../shared/records/Area.ts';
import { idleReason } from './idleReason.ts';
import { chunks } from './observe/chunks.ts';
import { openSides } from './openSides.ts';
import { claimsOf } from './rebuild/claimsOf.ts';
import { pairClaims } from './rebuild/pairClaims.ts';
import { proposeMatches } from './rebuild/proposeMatches.ts';
import { readMarks } from './rebuild/readMarks.ts';
import type { RebuildFacts, RebuildReport } from './rebuild/RebuildReport.ts';
import { followStages } from './stages/followStages.ts';
import { noteKept } from './stages/noteKept.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncRequest } from './SyncRequest.ts';

/**
 * The link table was lost or is damaged: everything remembered of the scope is forgotten, and its pairs are made anew from
 * the stamps alone (NX6), both sides read and nothing written to either. A run after it writes nothing where nothing
 * differed; where the two differ it decides as the policy says. What no stamp tells is listed, and never paired.
 *
 * Killed or stopped it holds off every run, and begins anew when it is asked for again.
 *
 * @throws AppError as `followStages`.
 */
export async function rebuildPairs(
  request: SyncRequest,
  ports: SyncPorts,
  signal: AbortSignal,
): Promise<RebuildReport> {
  const told: RebuildFacts = {
    inStep: 0,
    differing: 0,
    unpaired: { counts: {}, named: [] },
    proposed: [],
  };
  const progress = JSON.stringify({ stage: 'look' });
  const stages = {
    kind: 'rebuild',
    progress,
    told,
    holdsOff: (now: string) => now !== progress,
    isDamaged: true,
  } as const;
  return await followStages(request, ports, signal, stages, async (run, { keep }) => {
    const idle = idleReason(request, ports);
    if (idle !== null) return idle;
    // The account must be reachable before anything is forgotten.
    await openSides(run);
    await ports.store.forgetScope(run.lease);
    await keep(JSON.stringify({ stage: 'pair' }));
    run.begin('observe');
    const { named, sliceSize } = run.settings;
    const marks = {
      erp: await readMarks(run, 'erp', told),
      mailbox: await readMarks(run, 'mailbox', told),
    };
    const { claims, lost } = claimsOf(marks, run.can('erp').stamps);
    for (const { ref, pairId } of lost) {
      noteKept(told.unpaired, { side: 'mailbox', ref, pairId, why: 'partner-unknown' }, named);
    }
    run.begin('plan', claims.length);
    const most = Math.min(sliceSize, ...sides.map((side) => run.can(side).batch.get));
    for (const batch of chunks(claims, most)) {
      await run.breathe();
      const { pairs, inStep, unpaired } = await pairClaims(run, batch);
      if (pairs.length > 0) await ports.store.savePairs(run.lease, pairs, []);
      run.tally.counts.paired += pairs.length;
      told.inStep += inStep;
      told.differing += pairs.length - inStep;
      for (const one of unpaired) noteKept(told.unpaired, { side: 'mailbox', ...one }, named);
      run.advance(batch.length);
    }
    if (!run.can('mailbox').stamps) await proposeMatches(run, told);
    return null;
  });
}

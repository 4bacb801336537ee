import { AppError } from '../../core/AppError.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import { applyWrites } from './apply/applyWrites.ts';
import { stampStep } from './apply/stampStep.ts';
import { unsendable } from './apply/unsendable.ts';
import { readBoth } from './resolve/readBoth.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRequest } from './SyncRequest.ts';
import type { SyncRun } from './SyncRun.ts';
import { underLease } from './underLease.ts';

/**
 * An ERP record was merged into another or got another number (NX15): this account's pair follows it, and so does the
 * stamp in the item. Nothing is made and nothing deleted; where the two records differ, the next run carries it over.
 * Where the account has items of both, the second stays as it is, parted from the record that is no more.
 *
 * @throws AppError `not-found`, reason `record-unknown`, where there is no record of the new key: better nothing is done;
 * `conflict`, reason `run-under-way` or `unsettled-write`.
 */
export async function relinkRecord(
  request: SyncRequest,
  ports: SyncPorts,
  { from, to }: { from: string; to: string },
  signal: AbortSignal,
): Promise<SyncReport> {
  return await underLease(request, ports, signal, async (run) => {
    const [pair] = await run.store.pairsByRef(run.scope, 'erp', [from]);
    if (pair === undefined || pair.erp === null || from === to) return;
    if (run.blocked.has(pair.id)) {
      throw new AppError('conflict', 'A write to this is still open; run the sync first.', {
        reason: 'unsettled-write',
      });
    }
    const [taken] = await run.store.pairsByRef(run.scope, 'erp', [to]);
    const now = await readBoth(run, { erp: [to], mailbox: [] });
    if (!now.erp.get(to)) {
      throw new AppError('not-found', 'There is no record with the new number.', {
        reason: 'record-unknown',
      });
    }
    if (taken !== undefined) {
      const parted: Pair = { ...pair, erp: null, partedOn: 'erp', conflict: null };
      await ports.store.savePairs(run.lease, [parted], []);
      return;
    }
    // Its old baseline, so that what the other record says differently is a change.
    const moved: Pair = { ...pair, identity: to, erp: { ...pair.erp, ref: to } };
    await ports.store.savePairs(run.lease, [moved], []);
    await stampAnew(run, moved);
  });
}

/** An item that was changed meanwhile keeps its old stamp until the sync writes to it. */
async function stampAnew(run: SyncRun, pair: Pair): Promise<void> {
  const step = stampStep(run, pair);
  if (step === null || unsendable(run, step) !== null) return;
  await applyWrites(run, [step], new Map([[pair.id, pair]]));
}

import { AppError } from '../../core/AppError.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import { partRecord } from './resolve/partRecord.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRequest } from './SyncRequest.ts';
import { underLease } from './underLease.ts';

/**
 * Takes what the sync made in the ERP out of it again, and parts the pair: the item stays in the mailbox, and nothing is made
 * of it again. A small run of its own; what takes it back is making the record anew (`fileAgain`), not undoing the run. Done
 * twice it is done once.
 *
 * @throws AppError `not-found`, reason `pair-unknown`; `conflict`, reason `run-under-way`, `changed-meanwhile`, or
 * `write-open` where nobody could look yet what became of a write; what the ERP refuses it with.
 */
export async function withdrawRecord(
  request: SyncRequest,
  ports: SyncPorts,
  pairId: string,
  signal: AbortSignal,
): Promise<SyncReport> {
  return await underLease(request, ports, signal, async (run) => {
    const pair: Pair | undefined = (await run.store.pairs(run.scope, [pairId]))[0];
    if (pair === undefined) {
      throw new AppError('not-found', 'There is no such pair any more.', {
        reason: 'pair-unknown',
      });
    }
    if (run.blocked.has(pairId)) {
      throw new AppError('conflict', 'A write to this is still open; run the sync first.', {
        reason: 'write-open',
      });
    }
    await partRecord(run, pair);
  });
}

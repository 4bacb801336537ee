import { AppError } from '../../core/AppError.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import type { Resolution } from './resolve/Resolution.ts';
import { settleDeletion } from './resolve/settleDeletion.ts';
import { settleLikeness } from './resolve/settleLikeness.ts';
import { settlePair } from './resolve/settlePair.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRequest } from './SyncRequest.ts';
import type { SyncRun } from './SyncRun.ts';
import { underLease } from './underLease.ts';

/**
 * Carries out what a person decided about a question (NX2). What is to be written is written by the next run, but for a
 * deletion, which is done at once.
 *
 * @returns a small report; null for `later`.
 * @throws AppError `conflict` with reason `not-asked` where nothing is open about the pair any more, `changed-meanwhile`,
 * or `run-under-way`; `not-found` for a pair that there is not; whatever a side fails with.
 */
export async function resolveConflict(
  request: SyncRequest,
  ports: SyncPorts,
  resolution: Resolution,
  signal: AbortSignal,
): Promise<SyncReport | null> {
  if (resolution.how === 'later') return null;
  return await underLease(request, ports, signal, async (run) => {
    switch (resolution.how) {
      case 'take': {
        const pair = await askedPair(run, resolution.pairId);
        await settlePair(run, pair, () => resolution.side);
        break;
      }
      case 'mix': {
        const pair = await askedPair(run, resolution.pairId);
        await settlePair(run, pair, (field) => resolution.fields[field]);
        break;
      }
      case 'delete':
      case 'keep':
      case 'again':
        await settleDeletion(run, await askedPair(run, resolution.pairId), resolution.how);
        break;
      case 'same':
      case 'different':
        await settleLikeness(run, resolution);
        break;
    }
  });
}

async function askedPair(run: SyncRun, id: string): Promise<Pair> {
  const [pair] = await run.store.pairs(run.scope, [id]);
  if (pair === undefined) {
    throw new AppError('not-found', 'There is no such pair any more.', { reason: 'pair-unknown' });
  }
  if (pair.conflict === null || run.blocked.has(id)) {
    throw new AppError('conflict', 'Nothing is open about this any more.', { reason: 'not-asked' });
  }
  return pair;
}

import { sql, type Transaction } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { Run, Scope } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { findRuns } from './findRuns.ts';
import { keyText } from './keyText.ts';
import { putRun } from './putRun.ts';
import { runUnknown } from './runUnknown.ts';
import { scopeId } from './scopeId.ts';
import { withScope } from './withScope.ts';

/** What is allowed, and who does it. */
interface Approving {
  runId: string;
  asks: string;
  by: string;
  at: number;
}

/** @throws AppError `not-found`, reason `run-unknown`; `conflict`, reason `run-not-waiting`. */
export async function approveRun(
  db: Transaction<Tables>,
  scope: Scope,
  { runId, asks, by, at }: Approving,
): Promise<Run> {
  const approved = await withScope(db, scopeId(scope), async (open) => {
    const [run] = await findRuns(db, scope, sql`and key = ${keyText(runId)}`);
    if (run === undefined) throw runUnknown();
    if (run.state !== 'waiting-for-approval' || run.asks !== asks) {
      throw new AppError('conflict', 'This run does not wait for that approval any more.', {
        reason: 'run-not-waiting',
      });
    }
    const allowed: Run = { ...run, approval: { by, at } };
    await putRun(db, open, allowed);
    return allowed;
  });
  if (approved === null) throw runUnknown();
  return approved;
}

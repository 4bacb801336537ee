import { applyPlan } from './apply/applyPlan.ts';
import { stampItems } from './apply/stampItems.ts';
import { proveGone } from './observe/proveGone.ts';
import { inputOf } from './plan/inputOf.ts';
import { pendingSlices } from './plan/pendingSlices.ts';
import { planSlice } from './plan/planSlice.ts';
import { surveyPlan } from './plan/surveyPlan.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRun } from './SyncRun.ts';

/**
 * Plans what waits, lets the brake look at the whole of it, and carries it out. What changed under its hands is planned
 * again a few times; what is still restless then is left to the next run.
 *
 * @param approved the digest that somebody allowed; null for none.
 * @returns what the brake wants to be allowed; null when all was carried out.
 */
export async function carryOut(
  run: SyncRun,
  approved: string | null,
): Promise<SyncReport['brake']> {
  let isApproved = false;
  for (let round = 0; round <= run.settings.replans; round += 1) {
    await proveGone(run);
    run.begin('plan');
    const total = await run.store.countPairs(run.scope);
    const survey = await surveyPlan(run, total);
    if (survey.slices === 0) {
      if (await stampItems(run, null)) continue;
      return null;
    }
    // What an earlier round took away counts too, unless somebody has allowed it.
    const lost = isApproved ? { deletes: 0, overwrites: 0 } : run.lost;
    const brake = survey.losses.judge(run.request.policy.brake, total, lost);
    if (brake !== null && brake.asks !== approved) return brake;
    isApproved ||= brake !== null;

    const { create, update, delete: deleted } = survey.summary.counts;
    const writes = [create, update, deleted].map(({ erp, mailbox }) => erp + mailbox);
    run.begin(
      'apply',
      writes.reduce((sum, count) => sum + count, 0),
    );
    let isRestless = false;
    if (survey.only !== null) {
      isRestless = await applyPlan(run, survey.only.slice, survey.only.plan);
    } else {
      for await (const pending of pendingSlices(run)) {
        const slice = await inputOf(run, pending, total);
        isRestless = (await applyPlan(run, slice, planSlice(run, slice))) || isRestless;
      }
    }
    if (!isRestless) return null;
  }
  return null;
}

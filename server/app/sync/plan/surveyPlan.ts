import type { Plan } from '../../../core/sync/Plan.ts';
import type { SyncRun } from '../SyncRun.ts';
import { inputOf, type SliceInput } from './inputOf.ts';
import { Losses } from './Losses.ts';
import { lookUpThings } from './lookUpThings.ts';
import { pendingSlices } from './pendingSlices.ts';
import { planSlice } from './planSlice.ts';
import { PlanSummary } from './PlanSummary.ts';

/** A whole plan, looked over before any of it is carried out. */
export interface Survey {
  losses: Losses;
  summary: PlanSummary;
  slices: number;
  /** The plan itself where it is one slice; larger ones are made again, slice by slice, when they are carried out. */
  only: { slice: SliceInput; plan: Plan } | null;
}

/** So often is a plan made again for what had to be looked up; each time is about other things. */
const mostRounds = 5;

/**
 * Plans everything that waits, writes nothing to either side, and looks up what the plan hangs on. The brake and the
 * counts are of the whole run, however many slices it has.
 */
export async function surveyPlan(run: SyncRun, total: number, examples = 0): Promise<Survey> {
  const looked = new Set<string>();
  for (let round = 1; ; round += 1) {
    const survey: Survey = {
      losses: new Losses(),
      summary: new PlanSummary(examples),
      slices: 0,
      only: null,
    };
    const wanted: { side: 'erp' | 'mailbox'; ref: string }[] = [];
    for await (const pending of pendingSlices(run)) {
      await run.breathe();
      const slice = await inputOf(run, pending, total);
      const plan = planSlice(run, slice);
      wanted.push(...plan.lookUp);
      survey.losses.add(slice.input, plan);
      survey.summary.add(plan);
      survey.slices += 1;
      survey.only = survey.slices === 1 ? { slice, plan } : null;
      run.advance(pending.observations.length + pending.toMake.length);
    }
    if (round === mostRounds || wanted.length === 0) return survey;
    if (!(await lookUpThings(run, wanted, looked))) return survey;
  }
}

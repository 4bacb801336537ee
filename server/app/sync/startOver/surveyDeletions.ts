import { otherSide } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { KeptReasons } from '../stages/KeptReasons.ts';
import { noteKept } from '../stages/noteKept.ts';
import type { SyncRun } from '../SyncRun.ts';
import { pickDeletions } from './pickDeletions.ts';
import type { StartOverWish } from './StartOverWish.ts';
import type { StayReason } from './StayReason.ts';

/** What starting over would do now. */
export interface DeletionSurvey {
  deletes: number;
  /** Of these, what people made there themselves. */
  madeThere: number;
  /** The first of them. */
  examples: { ref: string; fields: Fields }[];
  stays: KeptReasons<StayReason>;
}

/** Looks through all pairs, reads both sides, and writes nothing. */
export async function surveyDeletions(
  run: SyncRun,
  wish: StartOverWish,
  examples = 0,
): Promise<DeletionSurvey> {
  const side = otherSide(wish.leading);
  const { pageSize, named } = run.settings;
  const survey: DeletionSurvey = {
    deletes: 0,
    madeThere: 0,
    examples: [],
    stays: { counts: {}, named: [] },
  };
  run.begin('plan', await run.store.countPairs(run.scope));
  for await (const page of run.store.allPairs(run.scope, pageSize)) {
    await run.breathe();
    const { deletions, stays } = await pickDeletions(run, wish, page);
    survey.deletes += deletions.length;
    survey.madeThere += deletions.filter(({ pair }) => pair.origin === side).length;
    for (const { now } of deletions.slice(0, examples - survey.examples.length)) {
      survey.examples.push({ ref: now.ref, fields: now.fields });
    }
    for (const stay of stays) noteKept(survey.stays, { side, ...stay }, named);
    run.advance(page.length);
  }
  return survey;
}

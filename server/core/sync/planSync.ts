import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import { attributeSeen, type Attribution } from './attributeSeen.ts';
import { brake } from './brake.ts';
import { casesOfPairs } from './casesOfPairs.ts';
import { casesOfUnpaired } from './casesOfUnpaired.ts';
import { countPlan } from './countPlan.ts';
import { decidePair } from './decidePair.ts';
import { fileMail } from './fileMail.ts';
import type { Loss } from './Loss.ts';
import { lossesOf } from './lossesOf.ts';
import type { Plan, PlanInput, Skipped } from './Plan.ts';
import type { PlannedCase } from './PlannedCase.ts';
import type { SkipReason } from './SkipReason.ts';
import { sortSteps } from './sortSteps.ts';
import type { Step } from './Step.ts';
import { unheldSeries } from './unheldSeries.ts';
import { wouldMail } from './wouldMail.ts';

/**
 * What is to be done for one account and area: a pure function of what is remembered, what was seen and what is
 * allowed (design.md, "The sync"). The order of what is handed in changes nothing. Writes nothing, and decides
 * everything by {@link decidePair}.
 */
export function planSync(input: PlanInput): Plan {
  const still = standstill(input);
  if (still !== null) return emptyPlan(input, still);

  const attribution = attributeSeen(input);
  const ofPairs = casesOfPairs(input, attribution);
  const ofUnpaired = casesOfUnpaired(input, attribution);
  const steps: Step[] = [...ofUnpaired.asks];
  const skipped = [...attribution.skipped, ...ofUnpaired.skipped];
  const settled = [...attribution.settled, ...ofUnpaired.settled];
  const losses: Loss[] = [];

  for (const decided of [...ofPairs, ...ofUnpaired.cases]) {
    const decision = decidePair(decided);
    if (decision.kind === 'steps') {
      const isMail = decision.steps.some((step) => wouldMail(step, input.can));
      const isUnheld = decision.steps.some((step) => cannotHold(input, step));
      if (isMail) skipped.push(...skip(decided, 'would-mail', true));
      // Merged of what each side could hold by itself.
      else if (isUnheld) skipped.push(...skip(decided, 'series', true));
      else {
        const filing = fileMail(input, decision.steps);
        if (filing.state === 'file') {
          steps.push(...filing.steps);
          losses.push(...lossesOf(decided, decision.steps), ...filing.losses);
        } else {
          const { why, isWaiting, sentence } = filing;
          const left = skip(decided, why, isWaiting);
          skipped.push(...left.map((one) => (sentence === null ? one : { ...one, sentence })));
          if (!isWaiting) settled.push(...decided.settles);
        }
      }
    } else {
      const isWaiting = decision.kind === 'wait';
      const why = decision.why === 'out-of-scope' ? whyOutside(decided) : decision.why;
      if (why !== null) skipped.push(...skip(decided, why, isWaiting));
      if (!isWaiting) settled.push(...decided.settles);
    }
  }

  const sorted = sortSteps(steps);
  const order = skipped
    .map((one) => withSentence(input, one))
    .sort((a, b) => (skipKey(a) < skipKey(b) ? -1 : 1));
  return {
    steps: sorted,
    skipped: order,
    settled: [...new Set(settled)].sort(),
    lookUp: uniqueLookUps([...attribution.lookUp, ...ofUnpaired.lookUp]),
    losses: losses.sort((a, b) => (lossKey(a) < lossKey(b) ? -1 : 1)),
    brake: input.isApproved
      ? null
      : brake(sorted, input.policy.brake, input.total, countGone(ofPairs)),
    counts: countPlan(sorted, order),
  };
}

/** Why nothing at all is planned: no observation is settled then, so nothing is missed later (NX13). */
function standstill({ policy, area, can }: PlanInput): SkipReason | null {
  if (policy.company === null) return 'no-company';
  if (policy.areas[area].direction === 'off') return 'area-off';
  return sides.some((side) => (can[side].fields[area]?.length ?? 0) === 0)
    ? 'side-lacks-area'
    : null;
}

function emptyPlan({ seen }: PlanInput, why: SkipReason): Plan {
  const skipped = seen
    .map(({ side, observation }): Skipped => {
      return { why, side, ref: observation.ref, pairId: null, isWaiting: true };
    })
    .sort((a, b) => (skipKey(a) < skipKey(b) ? -1 : 1));
  const counts = countPlan([], skipped);
  return { steps: [], skipped, settled: [], lookUp: [], losses: [], brake: null, counts };
}

function cannotHold({ area, can }: PlanInput, step: Step): boolean {
  if (step.op !== 'create' && step.op !== 'update') return false;
  const now = step.op === 'update' ? step.own.fields : {};
  const isSeries = (step.set.recurrence ?? null) !== null;
  return isSeries && unheldSeries(area, can[step.side], { ...now, ...step.set }).length > 0;
}

/** A colleague's meeting is his record, which this user need not see: both have it, and it is synced by way of him (NX16). */
function whyOutside({ hidden, pair, states, kin }: PlannedCase): SkipReason {
  if (hidden !== null) return hidden;
  const isTheirs = !pair.isOwner && kin.some(({ isOwner }) => isOwner);
  return isTheirs && states.erp.state === 'outOfScope' ? 'led-elsewhere' : 'out-of-scope';
}

/** What the other side cannot hold of a series, or would have to. */
function withSentence({ area, can, seen, pairs }: PlanInput, skipped: Skipped): Skipped {
  if (skipped.why !== 'series') return skipped;
  const { side, ref, pairId } = skipped;
  const pair = pairs.find(({ id }) => id === pairId);
  const told = sides.flatMap((from): string[] => {
    const own = from === side ? ref : pair?.[from]?.ref;
    const observation = seen.find((one) => one.side === from && one.observation.ref === own);
    const now = observation?.observation.state === 'present' ? observation.observation : null;
    const fields = now?.fields ?? pair?.[from]?.fields;
    return fields === undefined ? [] : unheldSeries(area, can[otherSide(from)], fields);
  });
  return told.length === 0 ? skipped : { ...skipped, sentence: [...new Set(told)].join(' ') };
}

/** Said once a pair, of the side that was seen. */
function skip(
  { pair, isDraft, seenRefs }: PlannedCase,
  why: SkipReason,
  isWaiting: boolean,
): Skipped[] {
  const side = sides.find((each) => seenRefs[each] !== null);
  const ref = side === undefined ? null : seenRefs[side];
  if (side === undefined || ref === null) return [];
  return [{ why, side, ref, pairId: isDraft ? null : pair.id, isWaiting }];
}

function countGone(cases: readonly PlannedCase[]): Record<Side, number> {
  const count = (side: Side): number =>
    cases.filter(({ states }) => states[side].state === 'gone').length;
  return { erp: count('erp'), mailbox: count('mailbox') };
}

function uniqueLookUps(all: Attribution['lookUp']): Plan['lookUp'] {
  const found = new Map(all.map((each) => [`${each.side}\n${each.ref}`, each]));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function lossKey({ side, ref, pairId }: Loss): string {
  return [side, ref, pairId].join('\n');
}

function skipKey({ side, ref, why }: Skipped): string {
  return [side, ref, why].join('\n');
}

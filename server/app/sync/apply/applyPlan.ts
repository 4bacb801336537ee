import type { Side } from '../../../../shared/records/Area.ts';
import type { AppError } from '../../../core/AppError.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Plan, PlanInput } from '../../../core/sync/Plan.ts';
import type { Step } from '../../../core/sync/Step.ts';
import type { SliceInput } from '../plan/inputOf.ts';
import { PassedThings } from '../observe/PassedThings.ts';
import { leavePlanned } from '../left/leavePlanned.ts';
import { placeKey } from '../placeKey.ts';
import { savedApart } from '../savedApart.ts';
import { setAsideThings } from '../setAsideThings.ts';
import type { SyncRun } from '../SyncRun.ts';
import { takeBackThings } from '../takeBackThings.ts';
import { applyWrites } from './applyWrites.ts';
import { intendStamps } from './intendStamps.ts';
import { keptSights } from './keptSights.ts';
import { stampItems } from './stampItems.ts';

/**
 * Carries out a plan: first what only the store has to know, then the writes, then what is dealt with by doing nothing.
 *
 * @returns whether something changed under its hands: it is to be planned again.
 */
export async function applyPlan(
  run: SyncRun,
  { input, shadowed, places }: SliceInput,
  plan: Plan,
): Promise<boolean> {
  for (const { why, side, ref, pairId, sentence = null } of plan.skipped) {
    // Why it was set aside says more; of a pair it may be the other side's thing.
    const isTold = why === 'unknown' && isAside(run, side, ref, pairId);
    if (!isTold && !run.isSetAside(side, ref)) run.tally.note(side, ref, pairId, why, sentence);
  }
  for (const loss of plan.losses) run.tally.lose(loss, run.settings.named);
  // Killed later on, nobody must take the older one for the news.
  await settle(run, shadowed, places);
  const pairs = new Map(input.pairs.map((pair): [string, Pair] => [pair.id, pair]));
  await intendStamps(run, plan, pairs);
  await keepPairs(run, plan, pairs);
  await forgetPairs(run, plan);
  await ask(run, plan);
  const writes = plan.steps.filter(isWrite);
  let isRestless = await applyWrites(run, writes, pairs);
  isRestless = (await stampItems(run, { seen: input.seen, settled: plan.settled })) || isRestless;
  await passOver(run, plan, input);
  // Remembered before what says so is dealt with: a run may be killed in between.
  await leavePlanned(run, plan, input);
  const kept = keptSights(run, plan, input);
  await settle(
    run,
    plan.settled.filter((id) => !kept.has(id)),
    places,
  );
  return isRestless;
}

/** What the first run leaves alone is remembered as it is, before it is dealt with: so only a change of it is one (MT4). */
async function passOver(run: SyncRun, { skipped }: Plan, { seen }: PlanInput): Promise<void> {
  const passed = new Set(
    skipped.flatMap(({ why, side, ref }) => (why === 'before-start' ? [placeKey(side, ref)] : [])),
  );
  if (passed.size === 0) return;
  const things = seen.flatMap(({ side, observation }) =>
    observation.state === 'present' && passed.has(placeKey(side, observation.ref))
      ? [PassedThings.seen(run.scope.area, side, observation)]
      : [],
  );
  await run.breathe();
  await run.store.passOver(run.lease, things);
}

function isAside(run: SyncRun, side: Side, ref: string, pairId: string | null): boolean {
  if (run.asides.has(placeKey(side, ref))) return true;
  return pairId !== null && [...run.asides.values()].some((aside) => aside.pairId === pairId);
}

function isWrite(
  step: Step,
): step is Extract<Step, { op: 'create' | 'update' | 'delete' | 'purge' }> {
  return 'side' in step;
}

async function keepPairs(
  run: SyncRun,
  { steps }: Plan,
  known: Pick<ReadonlySet<string>, 'has'>,
): Promise<void> {
  const kept = steps.filter((step) => step.op === 'pair');
  if (kept.length === 0) return;
  await run.breathe();
  const refused = await savedApart(kept, (some) =>
    run.ports.store.savePairs(
      run.lease,
      some.map(({ pair }) => pair),
      some.flatMap(({ settles }) => settles),
    ),
  );
  await setPairsAside(
    run,
    refused.map(({ item, error }) => ({ pair: item.pair, error })),
    known,
  );
  const out = new Set(refused.map(({ item }) => item));
  run.tally.counts.paired += kept.length - out.size;
  for (const step of kept) if (!out.has(step)) await nowInStep(run, step.pair);
}

/** A pair that the store does not take, since another has one of its things already. */
async function setPairsAside(
  run: SyncRun,
  refused: readonly { pair: Pair; error: AppError }[],
  known: Pick<ReadonlySet<string>, 'has'>,
): Promise<void> {
  await setAsideThings(
    run,
    refused.map(({ pair: { id, erp, mailbox }, error }) => {
      const side = mailbox === null ? 'erp' : 'mailbox';
      const pairId = known.has(id) ? id : null;
      return { side, ref: (mailbox ?? erp)?.ref ?? '', pairId, reason: error.message };
    }),
  );
}

async function forgetPairs(run: SyncRun, { steps }: Plan): Promise<void> {
  const forgotten = steps.filter((step) => step.op === 'forget');
  if (forgotten.length === 0) return;
  await run.breathe();
  await run.ports.store.forgetPairs(
    run.lease,
    forgotten.map(({ pair }) => pair.id),
    forgotten.flatMap(({ settles }) => settles),
  );
  run.tally.counts.forgotten += forgotten.length;
  for (const { pair } of forgotten) await nowInStep(run, pair);
}

/** Questions stay with their pair, or with what was seen where there is none: those are asked in each plan. */
async function ask(run: SyncRun, { steps }: Plan): Promise<void> {
  const asks = steps.filter((step) => step.op === 'ask');
  const asked: Pair[] = [];
  for (const { reason, key, pair, fields, refs } of asks) {
    const [side, ref] =
      refs.erp[0] !== undefined
        ? (['erp', refs.erp[0]] as const)
        : (['mailbox', refs.mailbox[0]] as const);
    run.tally.note(side, ref ?? '', pair?.id ?? null, 'asked');
    if (pair === null) run.tally.questions.set(key, { key, reason, pairId: null, fields, refs });
    else asked.push({ ...pair, conflict: { since: run.now, reason, key, fields } });
  }
  if (asked.length === 0) return;
  await run.breathe();
  const refused = await savedApart(asked, (some) => run.ports.store.savePairs(run.lease, some, []));
  await setPairsAside(
    run,
    refused.map(({ item, error }) => ({ pair: item, error })),
    new Set(asked.map(({ id }) => id)),
  );
}

async function settle(
  run: SyncRun,
  ids: readonly string[],
  places: SliceInput['places'],
): Promise<void> {
  if (ids.length === 0) return;
  await run.breathe();
  await run.ports.store.settle(run.lease, ids);
  for (const side of ['erp', 'mailbox'] as const) {
    const refs = ids.flatMap((id) => {
      const place = places.get(id);
      return place?.side === side ? [place.ref] : [];
    });
    await takeBackThings(run, side, refs);
  }
}

async function nowInStep(run: SyncRun, pair: Pair): Promise<void> {
  for (const side of ['erp', 'mailbox'] as const) {
    const ref = pair[side]?.ref;
    if (ref === undefined) continue;
    run.tally.clear(side, ref, pair.id);
    await takeBackThings(run, side, [ref]);
  }
}

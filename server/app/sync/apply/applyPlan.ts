import type { Side } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Plan } from '../../../core/sync/Plan.ts';
import type { Step } from '../../../core/sync/Step.ts';
import type { SliceInput } from '../plan/inputOf.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { takeBackThings } from '../takeBackThings.ts';
import { applyWrites } from './applyWrites.ts';
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
  for (const { why, side, ref, pairId } of plan.skipped) {
    // Why it was set aside says more; of a pair it may be the other side's thing.
    const isTold = why === 'unknown' && isAside(run, side, ref, pairId);
    if (!isTold && !run.isSetAside(side, ref)) run.tally.note(side, ref, pairId, why);
  }
  const waiting = new Set(
    plan.skipped.flatMap(({ why, pairId }) => (why === 'waits-for-answer' && pairId) || []),
  );
  keepAsking(
    run,
    input.pairs.filter(({ id }) => waiting.has(id)),
  );
  // Killed later on, nobody must take the older one for the news.
  await settle(run, shadowed, places);
  await keepPairs(run, plan);
  await forgetPairs(run, plan);
  await ask(run, plan);
  const writes = plan.steps.filter(isWrite);
  const pairs = new Map(input.pairs.map((pair): [string, Pair] => [pair.id, pair]));
  let isRestless = await applyWrites(run, writes, pairs);
  isRestless = (await stampItems(run, begunIn(plan, pairs), input.seen)) || isRestless;
  await settle(run, plan.settled, places);
  return isRestless;
}

function isAside(run: SyncRun, side: Side, ref: string, pairId: string | null): boolean {
  if (run.asides.has(placeKey(side, ref))) return true;
  return pairId !== null && [...run.asides.values()].some((aside) => aside.pairId === pairId);
}

/** Pairs whose item was there before. */
function begunIn({ steps }: Plan, pairs: ReadonlyMap<string, Pair>): string[] {
  return steps.flatMap((step) => {
    const isJoined = step.op === 'pair' && step.pair.erp !== null && step.pair.mailbox !== null;
    const isMade = step.op === 'create' && step.side === 'erp';
    // The first pairing of two that differ begins with an update.
    const isMerged = step.op === 'update' && step.side === 'erp';
    // A record that was made again has another key than the one in the stamp.
    if (isMade) return [step.pair.id];
    return (isJoined || isMerged) && !pairs.has(step.pair.id) ? [step.pair.id] : [];
  });
}

function isWrite(
  step: Step,
): step is Extract<Step, { op: 'create' | 'update' | 'delete' | 'purge' }> {
  return 'side' in step;
}

async function keepPairs(run: SyncRun, { steps }: Plan): Promise<void> {
  const kept = steps.filter((step) => step.op === 'pair');
  if (kept.length === 0) return;
  await run.breathe();
  await run.ports.store.savePairs(
    run.lease,
    kept.map(({ pair }) => pair),
    kept.flatMap(({ settles }) => settles),
  );
  run.tally.counts.paired += kept.length;
  for (const { pair } of kept) await nowInStep(run, pair);
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

/** A question that is open stays in every report until it is answered. */
function keepAsking(run: SyncRun, pairs: readonly Pair[]): void {
  for (const { id, erp, mailbox, conflict } of pairs) {
    if (conflict === null) continue;
    const refs = { erp: erp ? [erp.ref] : [], mailbox: mailbox ? [mailbox.ref] : [] };
    const key = `open|${id}`;
    run.tally.questions.set(key, { key, reason: null, pairId: id, fields: conflict.fields, refs });
  }
}

/** Questions stay with their pair, or with what was seen where there is none; they are told in the report each time. */
async function ask(run: SyncRun, { steps }: Plan): Promise<void> {
  const asks = steps.filter((step) => step.op === 'ask');
  const asked: Pair[] = [];
  for (const { reason, key, pair, fields, refs } of asks) {
    const question = { key, reason, pairId: pair?.id ?? null, fields, refs };
    run.tally.questions.set(key, question);
    const [side, ref] =
      refs.erp[0] !== undefined
        ? (['erp', refs.erp[0]] as const)
        : (['mailbox', refs.mailbox[0]] as const);
    run.tally.note(side, ref ?? '', pair?.id ?? null, 'asked');
    if (pair !== null) asked.push({ ...pair, conflict: { since: run.now, fields } });
  }
  if (asked.length === 0) return;
  await run.breathe();
  await run.ports.store.savePairs(run.lease, asked, []);
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

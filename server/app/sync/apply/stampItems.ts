import { hasPeople } from '../../../core/sync/hasPeople.ts';
import { isInWindow } from '../../../core/sync/isInWindow.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { PlanInput } from '../../../core/sync/Plan.ts';
import type { Seen } from '../../../core/sync/Seen.ts';
import type { Outcome } from '../../../ports/SyncStore.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import type { SyncRun } from '../SyncRun.ts';
import { applyWrites } from './applyWrites.ts';
import { stampStep } from './stampStep.ts';
import { unsendable } from './unsendable.ts';

/**
 * Writes the stamp into items that were there before their pair was (BS2): only so is such an item known again when it
 * moves, or when the link table is lost (NX6, I4). Sets no field; an item that changed meanwhile is stamped later.
 *
 * @param plan what was just carried out, and what was seen for it; null where nothing was.
 * @returns whether something changed under its hands.
 */
export async function stampItems(
  run: SyncRun,
  plan: { seen: PlanInput['seen']; settled: readonly string[] } | null,
): Promise<boolean> {
  if (run.unstamped.size === 0) return false;
  const seen = new Map(
    (plan?.seen ?? []).flatMap((each): [string, Seen][] =>
      each.side === 'mailbox' ? [[each.observation.ref, each]] : [],
    ),
  );
  const ids = [...run.unstamped.keys()].filter((id) => !run.blocked.has(id));
  const pairs = await run.ports.store.pairs(run.scope, ids);
  const known = new Map(pairs.map((pair): [string, Pair] => [pair.id, pair]));
  const over = new Set(ids.filter((id) => !known.has(id)));
  const steps = pairs.flatMap((pair): StampStep[] => {
    // A pair of which a record is still to be made gets its stamp then.
    if (pair.mailbox === null || pair.partedOn === 'erp') over.add(pair.id);
    const step = stampStep(run, pair);
    if (step === null) return [];
    const now = seen.get(step.own.ref) ?? null;
    const isLater = now !== null && !isAs(now, step.own.version);
    // What takes no part in the sync was not taken over into its pair.
    const isOut = isLater && plan?.settled.includes(now.id) === true;
    if (isOut || carries(now, pair, step.source.ref) || unsendable(run, step) !== null)
      over.add(pair.id);
    return isLater || over.has(pair.id) || !isInSight(run, step) ? [] : [step];
  });
  const sendable = await withoutPeople(run, steps);
  for (const step of steps) if (!sendable.includes(step)) over.add(step.pair.id);
  await forget(run, over, known);
  return await applyWrites(run, sendable, known);
}

function isAs({ observation }: Seen, version: string | null): boolean {
  return observation.state === 'present' && observation.version === version;
}

/** What the window hides is never written (class 5); in which folder it lies is not remembered. */
function isInSight(run: SyncRun, { own }: StampStep): boolean {
  return run.collections.mailbox.every(({ window }) =>
    isInWindow(run.scope.area, own.fields, window),
  );
}

function carries(seen: Seen | null, { id }: Pair, recordKey: string): boolean {
  if (seen === null || seen.stamp === null || !seen.isSigned) return false;
  return seen.stamp.pairId === id && seen.stamp.recordKey === recordKey;
}

/** Closes what is not to be stamped any more. */
async function forget(
  run: SyncRun,
  over: ReadonlySet<string>,
  known: ReadonlyMap<string, Pair>,
): Promise<void> {
  const outcomes = [...over].flatMap((id): Outcome[] => {
    const intentId = run.unstamped.get(id);
    const pair = known.get(id) ?? null;
    return intentId === undefined ? [] : [{ intentId, pair, settled: [], journal: null }];
  });
  if (outcomes.length === 0) return;
  await run.ports.store.commit(run.lease, outcomes);
  for (const id of over) run.unstamped.delete(id);
}

/** A private item's invited people are not remembered: where a write would reach them it is looked at first (NX12). */
async function withoutPeople(run: SyncRun, steps: readonly StampStep[]): Promise<StampStep[]> {
  if (run.can('mailbox').silentWrites) return [...steps];
  const hidden = steps.filter(({ own }) => isPrivate(own.fields)).map(({ own }) => own.ref);
  const got = await fetchThings(run, 'mailbox', hidden);
  const alone = new Set(
    got.flatMap((each) =>
      each.state === 'found' && !hasPeople(each.record.fields) ? [each.ref] : [],
    ),
  );
  return steps.filter(({ own }) => !isPrivate(own.fields) || alone.has(own.ref));
}

type StampStep = NonNullable<ReturnType<typeof stampStep>>;

import { otherSide, sides } from '../../../shared/records/Area.ts';
import { goesTo } from '../../core/sync/goesTo.ts';
import type { AreaPolicy } from '../../core/sync/Policy.ts';
import type { Run, Scope } from '../../ports/SyncStore.ts';
import { isStampIntent } from '../sync/apply/isStampIntent.ts';
import { placeKey } from '../sync/placeKey.ts';
import type { NotInStep, NotInStepReason, SyncReport } from '../sync/SyncReport.ts';
import { reportIn } from './reportIn.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** Things that wait are looked at among so many observations; of more than these the last report tells. */
const mostWaiting = 5_000;

/** Most things that are named. */
const mostNamed = 200;

/** What is not in step at this moment. */
export interface OutOfStep {
  counts: SyncReport['outOfStep'];
  /** The first of them. */
  named: readonly NotInStep[];
  /** Pairs that both sides have, and those of them that something is the matter with. */
  linked: number;
  pairsOut: number;
}

/**
 * What is not in step as the store has it now, whatever did that: a run, taking one back, somebody's decision. The runs only
 * tell why something waits. What is set aside or asked about has its own numbers (`SetAside`, questions) and is counted here
 * as reports do.
 *
 * @param runs the newest first, for their reasons.
 * @param isAsking a run waits for an approval of what it found.
 * @throws AppError whatever the store fails with.
 */
export async function outOfStepNow(
  sync: ServicePorts['sync'],
  scope: Scope,
  policy: AreaPolicy,
  runs: readonly Run[],
  isAsking = false,
): Promise<OutOfStep> {
  const out = new Map<string, NotInStep>();
  const put = (one: NotInStep): void => {
    const key = one.pairId ?? placeKey(one.side, one.ref);
    if (!out.has(key)) out.set(key, one);
  };
  for (const { side, ref, pairId, reason } of await sync.setAsides(scope)) {
    put({ side, ref, pairId, why: 'set-aside', sentence: reason });
  }
  for (const { side, ref, pairId, op } of (await sync.openIntents(scope)).filter(
    (intent) => !isStampIntent(intent),
  )) {
    const place =
      op === 'create' || ref === null ? { side: otherSide(side), ref: '' } : { side, ref };
    put({ ...place, pairId, why: 'unsettled-write', sentence: null });
  }
  for await (const page of sync.pairsAsked(scope, 500)) {
    for (const { id, erp, mailbox } of page) {
      const side = mailbox === null ? 'erp' : 'mailbox';
      put({ side, ref: (mailbox ?? erp)?.ref ?? '', pairId: id, why: 'asked', sentence: null });
    }
  }
  const left = await sync.leftAlone(scope);
  for (const { why, ...one } of left) put({ ...one, why: why as NotInStepReason });
  const toldWhy = reasonsIn(runs);
  let looked = 0;
  for await (const page of sync.observations(scope, 500)) {
    for (const {
      side,
      pairId,
      observation: { ref, state },
    } of page) {
      const known = toldWhy.get(placeKey(side, ref)) ?? toldWhy.get(pairId ?? '');
      // Nobody ever paired it, and it is not there.
      if (!known && pairId === null && state !== 'present') continue;
      // Pairs that are still asked about were counted above: this one was decided meanwhile.
      const isDecided = pairId !== null && answered.has(known?.why ?? '');
      const why = isAsking ? 'waits-for-approval' : 'next-run';
      if (!known || isDecided) put({ side, ref, pairId, why, sentence: null });
      else put({ ...known, side, ref, pairId });
    }
    looked += page.length;
    if (looked >= mostWaiting) break;
  }
  const oneSided = new Set(left.flatMap(({ why, pairId }) => (why === 'parted' ? [pairId] : [])));
  const parted = oneSided.size;
  let halves = 0;
  for (const side of sides) {
    const isMade = policy.create[side] && goesTo(policy.direction, side);
    for await (const page of sync.pairsToMake(scope, side, 500)) {
      halves += page.length;
      for (const pair of page) {
        const from = otherSide(side);
        const ref = pair[from]?.ref ?? '';
        const why = isMade ? 'next-run' : 'not-made-there';
        put({ side: from, ref, pairId: pair.id, why, sentence: null });
        oneSided.add(pair.id);
      }
    }
  }
  const counts: SyncReport['outOfStep'] = {};
  for (const { why } of out.values()) counts[why] = (counts[why] ?? 0) + 1;
  const linked = Math.max((await sync.countPairs(scope)) - halves - parted, 0);
  const pairsOut = [...out.values()].filter(({ pairId, why }) => {
    return pairId !== null && !oneSided.has(pairId) && why !== 'led-elsewhere' && why !== 'copy';
  }).length;
  return { counts, named: [...out.values()].slice(0, mostNamed), linked, pairsOut };
}

const answered: ReadonlySet<string> = new Set(['asked', 'waits-for-answer']);

/** Why things waited when a run last looked at them, by place and by pair: the newest word counts. */
function reasonsIn(runs: readonly Run[]): Map<string, NotInStep> {
  const told = new Map<string, NotInStep>();
  for (const run of runs.toReversed()) {
    const report = run.kind === 'sync' || run.kind === 'audit' ? reportIn(run) : null;
    for (const one of report?.notInStep ?? []) {
      told.set(placeKey(one.side, one.ref), one);
      if (one.pairId !== null) told.set(one.pairId, one);
    }
  }
  return told;
}

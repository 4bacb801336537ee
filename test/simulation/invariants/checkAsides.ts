import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import type { NotInStep } from '../../../server/app/sync/SyncReport.ts';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/**
 * I15: what was set aside is tried again, after a day at the latest. By then all trouble is over: nothing may be set aside
 * any more for what its server said while there was some, unless the thing itself is still sick.
 */
export function checkAsides(world: SimWorld, pairs: readonly Pair[]): void {
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  for (const { id } of world.accounts) {
    const last = world.ledger.runs.findLast(({ account }) => account === id)?.report;
    const asides = (last?.notInStep ?? []).filter(({ why }) => why === 'set-aside');
    for (const aside of asides) {
      const { side, ref, pairId, sentence } = aside;
      if (!troubles.has(sentence ?? '')) continue;
      const pair = byId.get(pairId ?? '');
      const isSick = sides.some((each) =>
        isSickThere(world, each, each === side ? ref : (pair?.[each]?.ref ?? '')),
      );
      if (isSick || asides.some((other) => isItsSickLike(world, aside, other))) continue;
      world.ledger.violate('I15', `${side} ${ref} is well and still set aside: ${sentence}`);
    }
  }
}

function isSickThere(world: SimWorld, side: Side, ref: string): boolean {
  return (world.side(side).table.find(world.story.area, ref)?.sick ?? null) !== null;
}

/** A pair that is not begun, since one of its things is sick, is told of both things, without a pair's id. */
function isItsSickLike(
  world: SimWorld,
  { side, pairId, sentence }: NotInStep,
  other: NotInStep,
): boolean {
  const isLike = pairId === null && other.pairId === null && other.sentence === sentence;
  return isLike && other.side === otherSide(side) && isSickThere(world, other.side, other.ref);
}

/** What the fakes say of things that are sick, and of faults (fakes/sides: performOp, gotOf, verdictError). */
const troubles = new Set([
  'The server refuses to write this.',
  'The server refuses it.',
  'The server cannot make sense of this.',
  'The server did not answer in time; it may have happened.',
  'The server cannot be reached.',
  'The account has no right to this any more.',
  'The server gave an answer that cannot be read.',
]);

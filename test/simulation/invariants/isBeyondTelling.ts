import { canonicalText } from '../../../shared/records/canonicalText.ts';
import { otherSide, type Side } from '../../../shared/records/Area.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { SimWorld } from '../engine/SimWorld.ts';
import { isKnownAgain } from './isKnownAgain.ts';

/** A thing that another took the place of, on its side, in a pair with a partner. */
export interface Replaced {
  before: Thing;
  now: Thing;
  partner: Thing;
}

/**
 * Whether nobody could tell, when its pair got another thing instead of it, that a thing was still there under another
 * reference. To be asked at that moment, of the sides as they are then. Only of what got another reference by hand, and:
 *
 * - it carries no stamp, and by then has other marks than its partner ever had: it is gone and something is new;
 * - it carries no stamp, and somebody had copied it: of two that say the same the pair may get either;
 * - a copy carries its stamp too, and no earlier run had seen the moved one without the copy.
 */
export function isBeyondTelling(
  world: SimWorld,
  side: Side,
  { before, now, partner }: Replaced,
): boolean {
  const { area } = before;
  const { history } = world.side(side);
  const isMoved = history.some(
    ({ thing, op, by }) => thing === before.number && op === 'move' && by !== 'sync',
  );
  if (!isMoved || before.isGone) return false;
  if (before.stamp !== null) {
    const isCopied = now.key === null && now.stamp?.pairId === before.stamp.pairId;
    return isCopied && !wasSeenBefore(world, side, before, now);
  }
  const isAlike = canonicalText(area, now.fields) === canonicalText(area, before.fields);
  if (now.key === null && isAlike) return true;
  const said = world
    .side(otherSide(side))
    .history.filter(({ thing }) => thing === partner.number)
    .flatMap((effect) => [effect.before, effect.after].filter((each) => each !== null));
  return !said.some((fields) => isKnownAgain(area, fields, before.fields));
}

/** Whether a run of its account that began after the one had been read came by before the other was. */
function wasSeenBefore(world: SimWorld, side: Side, one: Thing, other: Thing): boolean {
  const { handedOut } = world.side(side);
  const [first, later] = [handedOut.indexOf(one.ref), handedOut.indexOf(other.ref)];
  if (first < 0) return false;
  return world.ledger.begun.some(
    ({ address, read }) =>
      address === one.owner && first < read[side] && (later < 0 || read[side] <= later),
  );
}

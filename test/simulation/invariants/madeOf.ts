import type { Side } from '../../../shared/records/Area.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/**
 * The things on the other side that a thing was made of: those that it was ever paired with, and the one that its create
 * was decided for, whether or not a pair came of it.
 *
 * Left out: on a side that keeps neither stamps nor keys a thing of which nobody heard is only known again by what is in
 * it (recoverByContent). Where a person changed it before that, it is another thing to everybody.
 */
export function madeOf(world: SimWorld, side: Side, { number, key }: Thing): ReadonlySet<number> {
  const paired = world.ledger.partnersOf(side, number);
  const decided = world.ledger.madeOf.get(key ?? '');
  if (decided === undefined) return new Set(paired);
  const { manners, history } = world.side(side);
  const isKnown = manners.stamps || manners.idempotentCreate;
  const wasChanged = history.some(
    ({ thing, by, op }) => thing === number && by !== 'sync' && op === 'update',
  );
  return new Set(!isKnown && wasChanged ? paired : [...paired, decided]);
}

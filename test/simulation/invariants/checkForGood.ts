import { sides, type Side } from '../../../shared/records/Area.ts';
import type { Effect } from '../../fakes/sides/Effect.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/**
 * I5: where there are Deleted Items, the sync throws things there, so that people can take them back. It only deletes for
 * good what lay there already.
 */
export function checkForGood(world: SimWorld): void {
  for (const side of sides) {
    const { manners, history } = world.side(side);
    // What a backup put back lies where it was then, and no history says so.
    if (!manners.bin || world.ledger.restored.has(side)) continue;
    for (const effect of history) {
      if (effect.by !== 'sync' || effect.op !== 'delete' || layInBin(world, side, effect)) continue;
      world.ledger.violate('I5', `${side} ${effect.ref} was deleted past Deleted Items`);
    }
  }
}

function layInBin(world: SimWorld, side: Side, until: Effect): boolean {
  let isInBin = false;
  for (const effect of world.side(side).history) {
    if (effect === until) break;
    if (effect.thing !== until.thing) continue;
    if (effect.op === 'throw-away') isInBin = true;
    if (effect.op === 'move') isInBin = false;
  }
  return isInBin;
}

import { sides } from '../../../shared/records/Area.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/** Faults and trouble end: whoever was locked out is let in again. What is sick stays sick (I15). */
export function endTrouble(world: SimWorld): void {
  for (const side of sides) {
    for (const { user, address } of world.accounts) {
      const name = side === 'erp' ? user : address;
      world.side(side).unlock(name);
      for (const { id } of world.side(side).collections(name, world.story.area)) {
        world.side(side).allow(name, id);
      }
    }
  }
}

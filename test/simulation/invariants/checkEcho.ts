import { sides } from '../../../shared/records/Area.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/** I10: the sync changes things no more often than people and servers do, and never asks about a loop of its own. */
export function checkEcho(world: SimWorld): void {
  let others = 0;
  let own = 0;
  for (const side of sides) {
    for (const { by, op } of world.side(side).history) {
      if (by !== 'sync') others += 1;
      else if (op === 'update') own += 1;
    }
  }
  // Each thing may get its stamp; a record that many have may be written to many.
  const most = (others + 2) * (world.accounts.length + 1);
  if (own > most) world.ledger.violate('I10', `${own} updates for ${others} edits`);
}

import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import type { Effect } from '../../fakes/sides/Effect.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/**
 * I3, class 8: a text is never overwritten by its own beginning, cut where the other side cuts, whoever leads: nobody
 * entered that. Where somebody changed the other side's text since it was made, it may be what they entered.
 */
export function checkWholeTexts(world: SimWorld): void {
  if (world.ledger.restored.size > 0) return;
  for (const side of sides) {
    const { limits } = world.side(otherSide(side)).manners;
    for (const effect of world.side(side).history) {
      if (effect.by !== 'sync' || effect.op !== 'update') continue;
      for (const [field, limit] of Object.entries(limits)) {
        const [whole, now] = [effect.before?.[field], effect.after?.[field]];
        if (typeof whole !== 'string' || typeof now !== 'string' || now === '') continue;
        const isCut = whole.length > limit && now.trimEnd() === whole.slice(0, limit).trimEnd();
        if (!isCut || now.length >= whole.trimEnd().length) continue;
        if (wasEntered(world, side, effect, field)) continue;
        world.ledger.violate('I3', `${side} ${effect.ref} lost the end of its ${field}`);
      }
    }
  }
}

function wasEntered(world: SimWorld, side: Side, { thing }: Effect, field: string): boolean {
  const other = otherSide(side);
  return world.ledger
    .partnersOf(side, thing)
    .some((partner) =>
      world
        .side(other)
        .history.some(
          ({ thing: number, op, by, before, after }) =>
            number === partner &&
            op === 'update' &&
            by !== 'sync' &&
            before?.[field] !== after?.[field],
        ),
    );
}

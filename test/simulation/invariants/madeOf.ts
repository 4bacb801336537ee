import type { Side } from '../../../shared/records/Area.ts';
import { canonicalText } from '../../../shared/records/canonicalText.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/**
 * The things on the other side that a thing was made of: those that it was ever paired with, and the one that its create
 * was decided for, whether or not a pair came of it.
 *
 * Left out: a partner of which nobody could tell any more that it is one (isBeyondTelling). And on a side that keeps
 * neither stamps nor keys, where a thing of which nobody heard is only known again by what is in it (recoverByContent):
 * what a person changed before that is another thing to everybody, and of two that were made alike, for two things, each
 * may be paired with what the other was made for.
 */
export function madeOf(
  world: SimWorld,
  side: Side,
  { number, key }: Pick<Thing, 'number' | 'key'>,
): ReadonlySet<number> {
  const { madeOf: decidedFor, severed } = world.ledger;
  const isTied = (other: number): boolean =>
    !severed.has(side === 'erp' ? `${number} ${other}` : `${other} ${number}`);
  const paired = world.ledger.partnersOf(side, number).filter(isTied);
  const decided = decidedFor.get(key ?? '');
  if (decided === undefined || !isTied(decided)) return new Set(paired);
  const { manners, history } = world.side(side);
  if (manners.stamps || manners.idempotentCreate) return new Set([...paired, decided]);
  const own = history.filter(({ thing }) => thing === number);
  const wasChanged = own.some(({ by, op }) => by !== 'sync' && op === 'update');
  const made = own.find(({ op }) => op === 'create');
  const hasTwin = history.some(
    (effect) =>
      effect !== made &&
      effect.op === 'create' &&
      (decidedFor.get(effect.key ?? '') ?? decided) !== decided &&
      canonicalText(effect.area, effect.after ?? {}) ===
        canonicalText(effect.area, made?.after ?? {}),
  );
  return new Set(wasChanged || hasTwin ? paired : [...paired, decided]);
}

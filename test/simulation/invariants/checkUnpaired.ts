import { goesTo } from '../../../server/core/sync/goesTo.ts';
import { isPrivate } from '../../../server/core/sync/isPrivate.ts';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import { isBin } from '../../fakes/sides/isBin.ts';
import { isInDays } from '../../fakes/sides/isInDays.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { Account, SimWorld } from '../engine/SimWorld.ts';

/** I1 and class 18: whatever the policy wants on the other side is there, or some report has said why not. */
export function checkUnpaired(world: SimWorld, pairs: readonly Pair[]): void {
  if (world.ledger.restored.size > 0) return;
  for (const account of world.accounts) {
    const last = world.ledger.runs.findLast((run) => run.account === account.id);
    // What moved while people are asked about it belongs to the question.
    if ((last?.report?.questions.length ?? 0) > 0) continue;
    for (const side of sides) {
      const known = new Set(
        pairs
          .filter((pair) => pair.account === account.id)
          .flatMap((pair) => pair[side]?.ref ?? []),
      );
      for (const thing of world.side(side).table.all) {
        if (known.has(thing.ref) || !isWanted(world, account, side, thing)) continue;
        if (world.ledger.told.has(`${account.id} ${side} ${thing.ref}`)) continue;
        world.ledger.violate(
          'I1',
          `${side} ${thing.ref} never came to ${account.id}, and nobody says why`,
        );
      }
    }
  }
}

function isWanted(world: SimWorld, { user, address }: Account, side: Side, thing: Thing): boolean {
  const policy = world.story.policy.areas[thing.area];
  const { manners, history } = world.side(side);
  // A column of change says nothing of a right that came back.
  const wasHidden = history.some(
    (effect) => effect.thing === thing.number && effect.op === 'rights',
  );
  if (wasHidden && manners.listing === 'changed-column') return false;
  const other = otherSide(side);
  if (!policy.create[other] || !goesTo(policy.direction, other)) return false;
  if (thing.isGone || thing.sick !== null || isBin(thing.collection) || thing.stamp !== null)
    return false;
  if (side === 'erp' ? !world.erp.maySee(user, thing) : thing.owner !== address) return false;
  if (policy.selection.by !== 'all' || policy.start.from !== 'all') return false;
  if (policy.window.past !== null || policy.window.future !== null) return false;
  if (isPrivate(thing.fields) || (thing.fields['parties'] ?? null) !== null) return false;
  const isSeries = (thing.fields['recurrence'] ?? null) !== null;
  if (isSeries && (policy.series === 'skip' || !world.side(other).manners.series)) return false;
  return isInDays(thing.fields, world.side(side).windowOf(thing.collection, thing.area));
}

import type { Pair } from '../../../server/core/sync/Pair.ts';
import { sides, type Side } from '../../../shared/records/Area.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/** I2: a cycle without anything new writes nothing, and reads no item where versions tell. I7: no mail. I9: no damage. */
export function checkSilence(world: SimWorld, pairs: readonly Pair[]): void {
  const { quiet, ledger } = world;
  if (quiet === null) return;
  for (const side of sides) {
    const { before, after } = quiet;
    const written = after.written[side] - before.written[side];
    if (written > 0) {
      ledger.violate('I2', `${written} writes to the ${side} in a silent cycle`);
    }
    // What belongs to no pair is not remembered: it is read again whenever it is listed again.
    const { versions, listing, cursorLife } = world.side(side).manners;
    const tells = versions && listing === 'log' && (cursorLife === null || cursorLife > 600_000);
    const restless = tells ? restlessRefs(world, side, pairs) : null;
    const read = world.side(side).handedOut.slice(before.read[side], after.read[side]);
    const idle = restless === null ? [] : read.filter((ref) => !restless.has(ref));
    if (idle.length > 0) {
      ledger.violate('I2', `${idle.join(', ')} read from the ${side} in a silent cycle`);
    }
    const { outbox, damaged } = world.side(side).snapshot();
    if (outbox.length > 0) ledger.violate('I7', `${outbox.length} mails left the ${side}`);
    if (damaged.length > 0) ledger.violate('I9', `unmapped bytes of ${damaged.join(', ')}`);
    for (const { user, address } of world.accounts) {
      const { inBackOff } = world.side(side).countsOf(side === 'erp' ? user : address);
      if (inBackOff > 0) ledger.violate('I16', `${inBackOff} calls to the ${side} in a back-off`);
    }
  }
}

/**
 * What may be read again though nothing changed: what failed, with its pauses growing, and what a side that names no
 * deletions keeps out of sight. And the other thing of its pair.
 */
function restlessRefs(world: SimWorld, side: Side, pairs: readonly Pair[]): Set<string> {
  const refs = new Set<string>();
  const reasons = new Set<string>(['set-aside']);
  if (!world.side(side).manners.tombstones) reasons.add('out-of-scope');
  const pairIds = new Set<string>();
  for (const { report } of world.ledger.runs.slice(-2 * world.accounts.length)) {
    for (const thing of report?.notInStep ?? []) {
      if (!reasons.has(thing.why)) continue;
      if (thing.side === side) refs.add(thing.ref);
      if (thing.pairId !== null) pairIds.add(thing.pairId);
    }
  }
  for (const { ref, sick, isGone } of world.side(side).table.all) {
    if (sick !== null && !isGone) refs.add(ref);
  }
  for (const pair of pairs) {
    const own = pair[side]?.ref;
    if (own !== undefined && pairIds.has(pair.id)) refs.add(own);
  }
  return refs;
}

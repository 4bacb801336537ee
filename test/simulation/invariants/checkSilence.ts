import type { Pair } from '../../../server/core/sync/Pair.ts';
import { sides } from '../../../shared/records/Area.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/** I2: a cycle without anything new writes nothing, and reads no item where versions tell. I7: no mail. I9: no damage. */
export function checkSilence(world: SimWorld, _pairs: readonly Pair[]): void {
  const { quiet, ledger } = world;
  if (quiet === null) return;
  const last = world.ledger.runs.slice(-2 * world.accounts.length);
  // What fails is tried again with growing pauses, and may be due just now.
  const isSick =
    sides.some((side) =>
      world.side(side).table.all.some(({ sick, isGone }) => sick !== null && !isGone),
    ) || last.some(({ report }) => report?.outOfStep['set-aside'] !== undefined);
  for (const side of sides) {
    const { before, after } = quiet;
    const written = after.written[side] - before.written[side];
    if (written > 0) ledger.violate('I2', `${written} writes to the ${side} in a silent cycle`);
    const read = after.read[side] - before.read[side];
    // What belongs to no pair is not remembered: it is read again whenever it is listed again.
    const { versions, listing, cursorLife } = world.side(side).manners;
    const tells = versions && listing === 'log' && (cursorLife === null || cursorLife > 600_000);
    // What went out of sight is looked for again where nothing says when it comes back.
    const isOut =
      !world.side(side).manners.tombstones &&
      last.some(({ report }) => report?.outOfStep['out-of-scope'] !== undefined);
    if (read > 0 && tells && !isSick && !isOut) {
      ledger.violate('I2', `${read} items read from the ${side} in a silent cycle`);
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

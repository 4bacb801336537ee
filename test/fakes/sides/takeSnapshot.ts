import { isBin } from './isBin.ts';
import type { SideSnapshot } from './SideSnapshot.ts';
import type { ThingSnapshot } from './ThingSnapshot.ts';
import type { SideWorld } from './SideWorld.ts';

/** A side as it is now, without any reference into it. */
export function takeSnapshot(world: SideWorld): SideSnapshot {
  const things = world.table.all
    .filter(({ isGone }) => !isGone)
    .map((thing): ThingSnapshot => {
      const { number, area, owner, collection, ref, version, fields, stamp, unmapped, key } = thing;
      return {
        ...{ number, area, owner, collection, ref, version, fields, stamp, unmapped, key },
        isInBin: isBin(collection),
        shown: world.project(area, fields),
      };
    });
  const live = things.filter(({ isInBin }) => !isInBin);
  const uidOf = ({ area, fields }: ThingSnapshot) =>
    typeof fields['iCalUid'] === 'string' ? `${area} ${fields['iCalUid']}` : null;
  return structuredClone({
    side: world.side,
    things,
    byPair: refsBy(live, ({ stamp }) => stamp?.pairId ?? null),
    byRecord: refsBy(live, ({ area, stamp }) => stamp && `${area} ${stamp.recordKey}`),
    byKey: refsBy(live, ({ key }) => key),
    byUid: refsBy(live, uidOf),
    outbox: world.outbox,
    damaged: world.table.all
      .filter(({ unmapped, soundUnmapped }) => unmapped !== soundUnmapped)
      .map(({ ref }) => ref),
  });
}

function refsBy(
  things: readonly ThingSnapshot[],
  keyOf: (thing: ThingSnapshot) => string | null,
): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== null) (found[key] ??= []).push(thing.ref);
  }
  return found;
}

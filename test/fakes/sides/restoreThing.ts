import type { SideWorld } from './SideWorld.ts';
import type { Thing } from './Thing.ts';

/** Puts a thing back as it was, or away where it was not there yet. */
export function restoreThing(world: SideWorld, thing: Thing, kept: Thing | undefined): void {
  const { table } = world;
  const by = { by: 'server' as const };
  if (kept === undefined || kept.isGone) {
    if (!thing.isGone) world.remove(thing, by);
    return;
  }
  const before = thing.isGone ? null : thing.fields;
  const isSame =
    before !== null && thing.version === kept.version && thing.readers === kept.readers;
  if (isSame) return;
  const { ref, collection, fields, unmapped, soundUnmapped, changedAt, readers } = kept;
  Object.assign(thing, { fields, unmapped, soundUnmapped, changedAt, readers });
  if (thing.isGone) {
    Object.assign(thing, { ref, collection });
    table.revive(thing);
  } else if (thing.ref !== ref || thing.collection !== collection) {
    table.move(thing, collection, ref);
  }
  table.stamp(thing, kept.stamp);
  table.changed(thing);
  world.note(thing, before === null ? 'create' : 'update', before, thing.fields, by);
}

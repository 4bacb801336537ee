import type { ChangeRow } from '../../../server/ports/RecordStore.ts';
import type { SideWorld } from './SideWorld.ts';
import type { Thing } from './Thing.ts';

/** The row of a thing that is there; a sick one has no record in it. */
export function presentRow(world: SideWorld, thing: Thing): ChangeRow {
  const { area, ref } = thing;
  const hasRecord = world.manners.recordsInRows && thing.sick !== 'read';
  return {
    state: 'present',
    ref,
    version: world.versionOf(thing),
    record: hasRecord ? { area, fields: world.shown(thing) } : null,
    stamp: hasRecord && world.manners.stamps ? thing.stamp : null,
    native: hasRecord ? world.nativeOf(thing) : null,
  };
}

import type { Written } from '../../../server/ports/RecordStore.ts';
import { stableJson } from '../../../shared/records/stableJson.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { SideWorld } from './SideWorld.ts';
import type { Thing } from './Thing.ts';

/** The answer to a write that was done: all of it, or where the server changed what it was given, nothing but the reference. */
export function doneWith(world: SideWorld, thing: Thing, set: Fields): Written {
  const { area, ref } = thing;
  const fields = world.shown(thing);
  const { readBack } = world.manners;
  const isAsSent = Object.entries(set).every(
    ([name, value]) => stableJson(fields[name]) === stableJson(value),
  );
  if (readBack === 'never' || (readBack === 'unless-rewritten' && !isAsSent)) {
    return { state: 'done', ref, version: null, record: null, native: null };
  }
  return {
    state: 'done',
    ref,
    version: world.versionOf(thing),
    record: { area, fields },
    native: world.nativeOf(thing),
  };
}

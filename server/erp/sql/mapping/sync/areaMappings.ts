import { type Area, areas } from '../../../../../shared/records/Area.ts';
import type { MappingPath } from '../MappingFile.ts';
import type { AreaMapping } from './AreaMapping.ts';
import type { SyncMapping } from './SyncMapping.ts';

/** A part of an area with its place in the file. */
export interface PlacedArea {
  area: Area;
  mapping: AreaMapping;
  path: MappingPath;
}

/** Every part of every area that is synced, in the order of the file. */
export function areaMappings(sync: SyncMapping | undefined): PlacedArea[] {
  return areas.flatMap((area): PlacedArea[] => {
    const said = sync?.[area];
    if (said === undefined) return [];
    const path = ['sync', area];
    if (!Array.isArray(said)) return [{ area, mapping: said, path }];
    return said.map((mapping, i) => ({ area, mapping, path: [...path, i] }));
  });
}

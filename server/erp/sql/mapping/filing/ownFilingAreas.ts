import type { Mapping } from '../Mapping.ts';
import type { PlacedArea } from '../sync/areaMappings.ts';
import { filingAreas } from './filingAreas.ts';

/** Those of {@link filingAreas} that `filing` says itself: what is taken from `sync` is looked at there. */
export function ownFilingAreas(mapping: Pick<Mapping, 'filing' | 'sync'>): PlacedArea[] {
  return filingAreas(mapping).filter(({ path }) => path[0] === 'filing');
}

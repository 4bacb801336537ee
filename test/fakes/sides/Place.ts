import type { Collection } from '../../../server/ports/RecordStore.ts';
import type { SideWorld } from './SideWorld.ts';

/** A collection as an account sees it. */
export interface Place {
  world: SideWorld;
  account: string;
  collection: Collection;
}

import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Stamp } from '../../../server/core/sync/Stamp.ts';

/** A thing that is there. */
export interface ThingSnapshot {
  number: number;
  area: Area;
  owner: string;
  collection: string;
  isInBin: boolean;
  ref: string;
  version: number;
  /** All that people see. */
  fields: Fields;
  /** What the sync is told. */
  shown: Fields;
  stamp: Stamp | null;
  unmapped: string;
  /** The key of the create that made it; null for what people made. */
  key: string | null;
}

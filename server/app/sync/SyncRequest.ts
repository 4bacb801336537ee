import type { Area } from '../../../shared/records/Area.ts';
import type { PlanInput } from '../../core/sync/Plan.ts';
import type { Direction, Policy } from '../../core/sync/Policy.ts';
import type { SyncProgress } from './SyncProgress.ts';

/** What is to be synced, and how. */
export interface SyncRequest {
  account: PlanInput['account'];
  area: Area;
  /** The ERP instance, as it stands in stamps. */
  erp: string;
  policy: Policy;
  /** ERP references on the user's list, where the policy selects by one. */
  listed?: ReadonlySet<string>;
  /** What is said of folders of the ERP's mail (BW8). */
  erpFolders?: PlanInput['erpFolders'];
  /** yyyy-mm-dd where the user is, for the window. */
  today: string;
  /** Writes to these sides only; changes that go the other way stay for another run (BS5). Both ways when absent. */
  direction?: Exclude<Direction, 'off'>;
  /** Told after every page and every batch. Must not throw. */
  onProgress?: (progress: SyncProgress) => void;
  settings?: Partial<SyncSettings>;
}

/** What may be turned; tests turn them down. */
export interface SyncSettings {
  /** Milliseconds for which a run holds its scope; it is renewed between batches. */
  leaseTime: number;
  /** Most things planned at once: what bounds memory. Things that belong together are never parted. */
  sliceSize: number;
  /** Observations and pairs read from the store at once. */
  pageSize: number;
  /** How often a plan is made again within a run for what changed under its hands. */
  replans: number;
  /** How often a throttled question is asked again before the run ends. */
  patience: number;
  /** Milliseconds back in which writes are counted for the loop detector. */
  loopWindow: number;
  /** Most items a report names; it counts all. */
  named: number;
}

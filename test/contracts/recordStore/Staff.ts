import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** What people and administrators do on a side; null for what this one cannot stage. */
export interface Staff {
  create(fields: Fields): Promise<string>;
  change(ref: string, set: Fields): Promise<void>;
  /** Saves it without a change of any field. */
  touch(ref: string): Promise<void>;
  /** For good. */
  remove(ref: string): Promise<void>;
  /** Makes a thing that this account may not see. */
  createForOthers(fields: Fields): Promise<string>;
  copy(ref: string): Promise<string>;
  sicken: ((ref: string) => Promise<void>) | null;
  expireCursors: (() => Promise<void>) | null;
  lock: (() => Promise<void>) | null;
  /** Takes away the right to read the collection. */
  forbid: (() => Promise<void>) | null;
  /** Moves the thing to Deleted Items. */
  throwAway: ((ref: string) => Promise<void>) | null;
  /** Puts it outside the window of its collection; null where there is no window. */
  moveOutOfWindow: ((ref: string) => Promise<void>) | null;
  /** What was changed in things that no field maps. */
  damaged: (() => Promise<readonly string[]>) | null;
}

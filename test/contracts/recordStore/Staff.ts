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
  /**
   * Fields that the side fills by itself in a thing without any: a server's own facts (no appointment is without a start,
   * no mail without a name), which a connector that left them out would hide.
   */
  filled?: readonly string[];
  /**
   * Which folders there are is remembered for a while, since asking each time would double what an idle run costs: while
   * the account is locked that alone does not fail. What is in them is asked for each time, so nothing follows from it.
   */
  remembersFolders?: boolean;
  /** What was changed in things that no field maps. */
  damaged: (() => Promise<readonly string[]>) | null;
}

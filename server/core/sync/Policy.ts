import type { Area, Side } from '../../../shared/records/Area.ts';

/** Which way something travels. */
export type Direction = 'both' | 'toMailbox' | 'toErp' | 'off';

/** What follows from a deletion on a side: the other's is deleted too, is kept and parted from it, or people decide. */
export type DeletionRule = 'follow' | 'keep' | 'ask';

/** When an area runs by itself. None at all: only when somebody says so (BS5, EM12). */
export interface Schedule {
  direction: Exclude<Direction, 'off'>;
  /** Minutes between runs; a time of day, hh:mm in the server's zone; or as soon as a side tells of a change (MT3). */
  when: { every: number } | { daily: string } | 'notice';
}

/** What is allowed in one area of one account. */
export interface AreaPolicy {
  direction: Direction;
  /** Who wins where both sides changed the same field, and where things differ when they are first paired (BW6). */
  leading: Side | 'ask';
  /** Where things may be made that so far only the other side has. */
  create: Readonly<Record<Side, boolean>>;
  deletes: {
    /** What a deletion on that side does to the other. */
    erp: DeletionRule;
    mailbox: DeletionRule;
    /** Whose mailbox has to delete so that the record is deleted (NX16); `last`: nobody else has it any more. */
    whose: 'never' | 'owner' | 'last' | 'any';
    /** A deletion in the mailbox counts only while the item lies in Deleted Items (EM9). */
    onlyFromBin: boolean;
    /** An item whose deletion was followed is removed from Deleted Items (EM9). */
    emptyBin: boolean;
  };
  /** Deleted here, changed there: the change is kept (and the thing made again), or the deletion counts. */
  changeAgainstDelete: 'keep' | 'delete' | 'ask';
  /** What happens to a change or deletion on a side that only receives. */
  receiver: 'revert' | 'leave';
  /** Made on the other side once, never touched again, whatever happens (EM5, EM6). */
  once: boolean;
  /** Fields that go another way than their area; `off` for none (MT5). */
  fields: Readonly<Record<string, Direction>>;
  /**
   * What stands in for a field that is empty when a thing is made on the other side, once: the first of these that says
   * something. A field, or `today` (EM11: due date, else today).
   */
  standIns: Readonly<Record<string, readonly string[]>>;
  /** Private and confidential items: as busy time only, not at all, or like others (NX11). */
  private: 'busy' | 'skip' | 'full';
  series: 'sync' | 'skip';
  /** What the ERP calls follow-ups, in the area of tasks (MT2, EM11). */
  followUps: 'sync' | 'skip';
  /** Days before and after today in which something unpaired must lie; null is open. What is paired stays in step. */
  window: { past: number | null; future: number | null };
  /**
   * Which things take part (NX14, EM7, BW11). `people`: of mail that is not in the ERP yet, what is from or to people whom
   * the ERP knows; with `threads` also what answers a mail that has a link or is filed.
   */
  selection:
    | { by: 'all' }
    | { by: 'category'; category: string }
    | { by: 'list' }
    | { by: 'people'; threads: boolean };
  /** Where the first run begins: everything, only what changes from now on (MT4), or from a date on (EM4, BW8). */
  start: { from: 'all' } | { from: 'changes' } | { from: 'date'; date: string };
  schedule: readonly Schedule[];
}

/** More than `number` and more than `share` (0 to 1) of the pairs: the run stops and asks. */
export interface BrakeLimit {
  share: number;
  number: number;
}

/** What is allowed for one account. */
export interface Policy {
  /** The preset it began as. */
  preset: string;
  /** The company of the ERP; null means no sync (BW7, MT9). */
  company: string | null;
  areas: Readonly<Record<Area, AreaPolicy>>;
  brake: { deletes: BrakeLimit; overwrites: BrakeLimit };
}

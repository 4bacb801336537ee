import type { Area, Side } from '../../../shared/records/Area.ts';
import type { MailLook } from '../mail/MailLook.ts';
import type { Ability } from './Ability.ts';
import type { BrakeReport } from './brake.ts';
import type { Loss } from './Loss.ts';
import type { Pair } from './Pair.ts';
import type { Policy } from './Policy.ts';
import type { Seen } from './Seen.ts';
import type { SkipReason } from './SkipReason.ts';
import type { Step } from './Step.ts';

/** What is said of a folder of the ERP's mail (BW8). */
export interface FolderRule {
  /** Parts divided by `/`; it counts for those below too. */
  name: string;
  isIn: boolean;
  /** yyyy-mm-dd; null as the policy says. */
  from: string | null;
}

/** Everything that a plan for one account and area follows from. */
export interface PlanInput {
  account: {
    id: string;
    /** The mailbox, as it stands in stamps. */
    mailbox: string;
    /** All addresses of the mailbox, normalized; who organizes a meeting is told by them. */
    addresses: readonly string[];
    /** Addresses of the other accounts that are synced with this ERP and company. */
    colleagues: readonly string[];
  };
  /** The ERP instance, as it stands in stamps. */
  erp: string;
  area: Area;
  policy: Policy;
  can: Readonly<Record<Side, Ability>>;
  /**
   * This account's pairs that were seen, that a stamp seen names, whose record is a stamp's or one of `kin`, and those of
   * which a side is still to be made.
   */
  pairs: readonly Pair[];
  /** Other accounts' pairs with the identity, or the iCalUid or Message-ID, of something seen. */
  kin: readonly Pair[];
  /** What was seen. All there is of one pair comes together, of both sides, never on two pages. */
  seen: readonly Seen[];
  /** How many pairs the account has in this area, seen or not. */
  total: number;
  /** ERP references on the user's list, where the policy selects by one. */
  listed: ReadonlySet<string>;
  /** Which folders of the ERP's mail take part in first pairing, and from when on; all where nothing is said. */
  erpFolders?: readonly FolderRule[];
  /** What was looked up about mails that may be filed; absent where nobody looks anything up. */
  mails?: MailLook;
  /** yyyy-mm-dd, for the window. */
  today: string;
  /** By pair id: how often the sync wrote since a person last changed it. */
  writes: Readonly<Record<string, number>>;
  /** Somebody has looked at this plan and wants it: the brake stays off. */
  isApproved: boolean;
}

/** Something that nothing is done about, and why. */
export interface Skipped {
  why: SkipReason;
  /** What more there is to say for a person; names no content. */
  sentence?: string;
  side: Side;
  ref: string;
  pairId: string | null;
  /** The observation stays: it is looked at again with the next plan. */
  isWaiting: boolean;
}

/** What is to be done, as plain JSON: it can be printed, stored, and shown before anything is written. */
export interface Plan {
  steps: readonly Step[];
  skipped: readonly Skipped[];
  /** Observations that are dealt with by doing nothing. */
  settled: readonly string[];
  /** To be fetched and observed, and then planned again: what is a copy, and what has moved, hangs on it. */
  lookUp: readonly { side: Side; ref: string }[];
  /** What the steps cannot carry over, thing by thing. */
  losses: readonly Loss[];
  /** Not null: nothing of this plan may be run before somebody has approved it (NX4). */
  brake: BrakeReport | null;
  counts: PlanCounts;
}

/** How many steps of each kind, and how many things were skipped, by reason. */
export interface PlanCounts {
  create: Record<Side, number>;
  update: Record<Side, number>;
  delete: Record<Side, number>;
  pair: number;
  forget: number;
  ask: number;
  skipped: Partial<Record<SkipReason, number>>;
}

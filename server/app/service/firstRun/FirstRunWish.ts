import type { Area } from '../../../../shared/records/Area.ts';
import type { MailboxPlace } from '../../../ports/MailboxOpener.ts';
import type { Connection } from '../../../ports/AccountStore.ts';
import type { SyncProgress } from '../../sync/SyncProgress.ts';
import type { SyncReport } from '../../sync/SyncReport.ts';

/** The mailbox that a relay keeps like the account's (BS6), and how long it is waited for. */
export interface Relay {
  connection: Connection;
  place: MailboxPlace;
  /** Milliseconds for which both have to agree. */
  quiet: number;
  /** Milliseconds after which nobody waits any more. */
  most: number;
}

/** What a first run is to do. */
export interface FirstRunWish {
  /** The account's id. */
  account: string;
  areas: readonly Area[];
  /** Null: nobody copies the mailbox elsewhere, and one run both ways is all. */
  relay: Relay | null;
  onStep?: (step: FirstRunStep) => void;
  onProgress?: (area: Area, progress: SyncProgress) => void;
  /** Told after each look at the mailboxes that a relay keeps alike. */
  onWait?: (agreement: Agreement) => void;
}

/** What is done at a time: from the ERP to the mailbox, waiting for the relay, both ways. */
export type FirstRunStep = 'to-mailbox' | 'relay' | 'both';

/** How many things of an area the account's mailbox has, and the one behind the relay. */
export interface Agreement {
  area: Area;
  hub: number;
  far: number;
  /** As many, and the same by what they are known. */
  agrees: boolean;
}

/** What became of it. */
export interface FirstRunReport {
  /** `done`: all steps; `apart`: the mailboxes did not come to agree; `failed`: a run did not end well. */
  state: 'done' | 'apart' | 'failed';
  /** The step at which it ended. */
  step: FirstRunStep;
  reports: readonly { step: FirstRunStep; area: Area; report: SyncReport }[];
  agreements: readonly Agreement[];
}

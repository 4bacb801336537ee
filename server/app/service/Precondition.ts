import type { Area } from '../../../shared/records/Area.ts';
import type { ErrorKind } from '../../../shared/errorKinds.ts';
import type { MailboxFinding } from '../../ports/MailboxOpener.ts';
import type { Sentence } from './Sentence.ts';

/** What has to be so before an account's first run (BW3), in the order in which it is looked at. */
export type PreconditionName =
  | 'policy'
  | 'paused'
  | 'company'
  | 'zone'
  | 'erp-sync'
  | 'erp-user'
  | 'erp-company'
  /** What the ERP demands of everybody who syncs: one for each that is lacking, its word in `facts`. */
  | 'erp-need'
  | 'erp-area'
  | 'connection'
  /** Folders that were chosen for the account are there still (BD6, BW8, BW9). */
  | 'chosen-folders'
  /** Of the mailbox: certificate, sign-in, impersonation, folders, reading, writing, time zone, notifications … */
  | `mailbox-${string}`;

/** One of them, as it was found. */
export interface Precondition {
  name: PreconditionName;
  /** The area it is about; null for the account as a whole. */
  area: Area | null;
  state: MailboxFinding['state'];
  facts: MailboxFinding['facts'];
  /** What to do about it, where it does not hold or not well. */
  advice: Sentence | null;
  error: { kind: ErrorKind; reason: string | null } | null;
}

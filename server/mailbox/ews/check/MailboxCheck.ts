import type { ErrorKind } from '../../../../shared/errorKinds.ts';

/** What is tried, in this order. */
export type CheckStep =
  | 'address'
  | 'certificate'
  | 'sign-in'
  | 'impersonation'
  | 'folders'
  | 'reading'
  | 'writing'
  | 'time-zone'
  | 'notifications'
  | 'throttling';

/** What to do about something, one sentence in each language. */
export interface Advice {
  en: string;
  de: string;
}

/** What came of one step. */
export interface CheckResult {
  step: CheckStep;
  /** `poor`: the sync works all the same, only slower or not for long. `skipped`: not tried. */
  state: 'works' | 'poor' | 'fails' | 'skipped';
  /** What was seen, in words and numbers that do not change with the language. No passwords. */
  facts: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Where it does not work, or not well. */
  advice?: Advice;
  /** What it failed with. */
  error?: { kind: ErrorKind; reason?: string };
}

/** Whether a mailbox can be synced, and what stands in the way. */
export interface MailboxCheck {
  /** Nothing failed. */
  works: boolean;
  /** The address of EWS, where there is one. */
  url: string | null;
  steps: readonly CheckResult[];
}

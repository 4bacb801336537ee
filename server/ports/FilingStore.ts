import type { NeverLinkRule } from '../core/mail/NeverLinkRule.ts';

/** A rule of a never-link list (NX15), with whose it is. */
export interface NeverLink extends NeverLinkRule {
  /** Address of the mailbox it is for, small letters; null: the administrator's, for all. */
  mailbox: string | null;
  /** Milliseconds since 1970. */
  addedAt: number;
  /** Who put it there, in words. */
  addedBy: string;
}

/** Where mails are filed: an ERP instance, and a company in it. */
export interface MailPlace {
  erp: string;
  company: string;
}

/**
 * What people said about which mail belongs in the ERP: never-link lists, and mails that were taken out again. Changes are
 * effective for whatever reads next. Fails with AppError `unavailable` when the database does, `invalid-input` (reason
 * `not-storable`) for a text that it cannot keep.
 */
export interface FilingStore {
  /** All, those for everybody first, then by mailbox and value. */
  neverLinks(): Promise<NeverLink[]>;
  /** The rules that hold for a mailbox: everybody's and its own. @param mailbox null: everybody's only. */
  neverLinksOf(mailbox: string | null): Promise<NeverLinkRule[]>;
  /** @returns false where that rule is there already. */
  addNeverLink(rule: NeverLink): Promise<boolean>;
  /** @returns false where there is no such rule. */
  removeNeverLink(rule: NeverLinkRule, mailbox: string | null): Promise<boolean>;

  /** The mail stays out of that ERP and company from now on, whoever has it. Twice is harmless. @param key as `mailKey`. */
  withdraw(place: MailPlace, key: string, at: number, by: string): Promise<void>;
  /** It may be filed again. @returns false where it was not withdrawn. */
  allowAgain(place: MailPlace, key: string): Promise<boolean>;
  /** Those of the keys that are withdrawn. */
  withdrawnOf(place: MailPlace, keys: readonly string[]): Promise<Set<string>>;
}

import type { RecordRef } from '../../shared/recordViews.ts';
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

/** A mail that somebody filed by hand. */
export interface FiledMail {
  /** Which area of mails it went to. */
  area: 'incomingMail' | 'sentMail';
  /** The mail in the ERP. */
  ref: RecordRef;
  /** What it was filed to, by whoever filed it last. */
  records: { ref: RecordRef; title: string }[];
  /** How many attachments and pictures went with it. */
  documents: number;
}

/** How it is with the filing of a mail by hand. */
export type FilingOf = {
  /** Who filed it, or does so, in words. */
  by: string;
  /** Milliseconds since 1970: when it was filed, or begun. */
  at: number;
} & ({ state: 'under-way' } | ({ state: 'filed' } & FiledMail));

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

  /**
   * Begins to file a mail, or to take a filed one out: until then nobody else does. What was filed stays said until
   * {@link noteFiled} or {@link forgetFiled}.
   *
   * @param claim tells two who do so apart. @param until milliseconds since 1970: after that another may take it over.
   * @returns false where somebody else is at it.
   */
  claimFiling(
    place: MailPlace,
    key: string,
    claim: { claim: string; by: string; at: number; until: number },
  ): Promise<boolean>;
  /** It goes on; false where somebody else has taken it over. */
  keepFiling(place: MailPlace, key: string, claim: string, until: number): Promise<boolean>;
  /** It was filed. Nothing where somebody else has taken it over. */
  noteFiled(
    place: MailPlace,
    key: string,
    filed: FiledMail & { claim: string; by: string; at: number },
  ): Promise<void>;
  /** Nothing came of it: what was said before stays. */
  releaseFiling(place: MailPlace, key: string, claim: string): Promise<void>;
  /** It is filed no more. */
  forgetFiled(place: MailPlace, key: string, claim: string): Promise<void>;
  /** How it is with a mail; null for one that nobody filed by hand. @param now by which a claim that ran out counts no more. */
  filingOf(place: MailPlace, key: string, now: number): Promise<FilingOf | null>;
  /** Those of the keys that somebody filed by hand, or is filing at the moment. @param now as of `filingOf`. */
  filedOf(
    place: MailPlace,
    keys: readonly string[],
    now: number,
  ): Promise<Map<string, FilingOf['state']>>;
}

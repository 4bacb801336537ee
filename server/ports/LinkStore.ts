import type { LinkType } from '../../shared/links.ts';
import type { RecordFamily, RecordRef } from '../../shared/recordViews.ts';

/** One user's mailbox and the ERP user and company it belongs to (design.md, "The words"). */
export interface Account {
  id: string;
  /** MailboxIdentity.key. */
  mailboxKey: string;
  /** How colleagues see the mailbox beside a link: a name or an address. */
  mailboxName: string;
  erp: string;
  erpUserId: string;
  erpUserName: string;
  company: string;
  createdAt: number;
}

/**
 * What an item is known by. `identity` is the same for every mailbox that has the item; aliases are ids in
 * one mailbox (design.md, "Identity").
 */
export interface ItemIdentity {
  kind: 'mail' | 'appointment';
  /**
   * `mid:` and the internetMessageId of a mail; `ical:` and the iCalUID of an appointment, for a date of a
   * series with `/` and where its pattern put it. Null for a mail that has none, and for an appointment
   * while the backend cannot ask the mailbox (Office.js tells no iCalUID).
   */
  identity: string | null;
  /** The mark an earlier link put on the item; it wins over the alias. */
  mark: string | null;
  /** The item's id in the caller's mailbox. */
  itemId: string | null;
  conversationId: string | null;
  subject: string;
}

/** A link as it is kept. */
export interface StoredLink {
  id: string;
  type: LinkType;
  erp: string;
  ref: RecordRef;
  family: RecordFamily;
  title: string;
  linkedAt: number;
  linkedBy: { accountId: string; userName: string; mailboxName: string };
  /** Set when it was taken away; kept as history. */
  unlinkedAt: number | null;
}

/** A link with the item that it was made from, by our own id and by what every mailbox knows it by. */
export interface ListedLink extends StoredLink {
  item: { id: string; kind: ItemIdentity['kind']; identity: string | null };
}

/**
 * What happened to a link, in order: who linked, unlinked, restored, when. `moved`: its record was merged into another or got
 * another number.
 */
export interface LinkEvent {
  linkId: string;
  what: 'linked' | 'unlinked' | 'restored' | 'moved';
  at: number;
  userName: string;
}

/** A record that was merged into another or got another number (NX15), and the one that it is now, of one company. */
export interface RecordMove {
  from: RecordRef;
  to: RecordRef;
}

/** Links that such a move is about, also those that were taken away. */
export interface MovedLinks {
  /** Led to the old record. */
  moved: number;
  /** Of these: those whose item had a link to the new one as well, and has one of both now. */
  joined: number;
}

/**
 * The link table: accounts, items with their aliases, links with their history. One set of queries, on SQLite and PostgreSQL.
 * Times are milliseconds since 1970. Fails with AppError `unavailable` when the database does, `bad-answer` when it is not
 * ours or newer than this program.
 */
export interface LinkStore {
  /** Null when this mailbox was never paired with an ERP user. */
  findAccountByMailbox(mailboxKey: string): Promise<Account | null>;
  findAccount(id: string): Promise<Account | null>;
  /** Creates the account, or moves the mailbox to another ERP user; one account per mailbox key. */
  saveAccount(account: Omit<Account, 'id' | 'createdAt'>, now: number): Promise<Account>;
  /** The mailbox is known no more; its links stay, with the names they were made under. */
  removeAccount(id: string): Promise<void>;

  /** The item's links that stand, oldest first, and its mark; empty when the item is unknown. */
  linksOf(
    erp: string,
    company: string,
    accountId: string,
    item: ItemIdentity,
  ): Promise<{ mark: string | null; links: StoredLink[] }>;
  /**
   * Links of other items in the same conversation, newest first, at most 50, one per record.
   * Conversations are matched within one company only.
   */
  linksOfConversation(
    erp: string,
    company: string,
    accountId: string,
    item: ItemIdentity,
  ): Promise<StoredLink[]>;
  /**
   * Those of these mails that have a link which stands, whoever made it.
   *
   * @param keys Message-IDs without angle brackets (`mailKey`).
   */
  linkedMails(erp: string, company: string, keys: readonly string[]): Promise<Set<string>>;
  /**
   * Links the item to each record. A link that stands is returned as it is, one that was taken away is
   * restored; two callers at the same time end with one link. The item learns its alias. The first record is the one that the
   * account's user chose last (`lastOf`), unless the item took its links over from its conversation.
   */
  link(
    account: Account,
    item: ItemIdentity,
    records: readonly { type: LinkType; ref: RecordRef; family: RecordFamily; title: string }[],
    now: number,
    how?: { inherited: boolean },
  ): Promise<{ mark: string; links: StoredLink[] }>;
  /** The account's user chose a record in another way, such as by filing to it. */
  noteLast(account: Account, ref: RecordRef, now: number): Promise<void>;
  /** Which record the account's user chose last; null where there is none in the account's company. */
  lastOf(account: Account): Promise<RecordRef | null>;
  /**
   * Mails that were linked since then while they were written, and whose name is not known yet: their marks, and whose they
   * are. Newest first.
   *
   * @param since, at Milliseconds since 1970.
   */
  unsentMails(
    erp: string,
    since: number,
  ): Promise<{ account: Account; mark: string; at: number }[]>;
  /** A link of this ERP and company, also one that was taken away; null when there is none. */
  findLink(erp: string, company: string, id: string): Promise<StoredLink | null>;
  /** Unlinking twice is harmless. @throws AppError `not-found` for a link that never was. */
  unlink(account: Account, id: string, now: number): Promise<void>;
  /** @throws AppError `not-found` for a link that never was. */
  restore(account: Account, id: string, now: number): Promise<StoredLink>;
  /** What `moveRecord` would do. */
  countMove(erp: string, move: RecordMove): Promise<MovedLinks>;
  /**
   * All links of a record lead to another from now on. Of an item that has both one link stays, with both histories, found by
   * both ids; it stands where either stood. Twice is harmless.
   *
   * @param made.as the record as links tell of it; null where nobody knows: they keep what they tell.
   * @param made.by who wants it, in words.
   */
  moveRecord(
    erp: string,
    move: RecordMove,
    made: { as: { family: RecordFamily; title: string } | null; by: string; at: number },
  ): Promise<MovedLinks>;
  /** A link's history, oldest first. */
  history(linkId: string): Promise<LinkEvent[]>;

  /** Every link, of all ERPs and companies, also those taken away: by id, in pages. */
  allLinks(pageSize: number): AsyncIterable<readonly ListedLink[]>;

  /** Answers when the database does and its schema is this program's. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

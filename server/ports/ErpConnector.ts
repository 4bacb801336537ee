import type { Area } from '../../shared/records/Area.ts';
import type { CreateForm } from '../../shared/creating.ts';
import type { LanguageCode } from '../../shared/LanguageCode.ts';
import type { RecordKind, RecordPage, RecordRef, RecordSummary } from '../../shared/recordViews.ts';
import type { AppError } from '../core/AppError.ts';
import type { ErpFiles } from './ErpFiles.ts';
import type { ErpInserts } from './ErpInserts.ts';
import type { RecordStore } from './RecordStore.ts';

/** On whose behalf the ERP is asked: every read is checked against what it lets this user see. */
export interface ErpCaller {
  userId: string;
  company: string;
  /** In which the ERP's code words and dates are said; the ERP's own where absent. */
  language?: LanguageCode;
}

/** A person who may work in the ERP. */
export interface ErpUser {
  id: string;
  name: string;
  /** The companies (tenants) this user may work in; at least one. The first is the default. */
  companies: { id: string; name: string }[];
}

/** Something the ERP demands of everybody who syncs (BW3). */
export interface ErpNeed {
  /** A stable word. */
  name: string;
  /** What is missing and what to do, for who lacks it. */
  lacking: { en: string; de: string };
}

/** What became of one reference that was asked for. Order and length are those of the question. */
export type GotSummary =
  | { state: 'found'; record: RecordSummary }
  | { state: 'gone'; ref: RecordRef }
  | { state: 'hidden'; ref: RecordRef }
  | { state: 'failed'; ref: RecordRef; error: AppError };

/** What one record puts into the directory: how it can be found. */
export interface DirectoryEntry {
  ref: RecordRef;
  /** Mail addresses, as the ERP holds them. */
  addresses: string[];
  /** Internet domains that are the organization's own, from its web and mail addresses. */
  domains: string[];
  /** Document numbers and other numbers that people quote. */
  numbers: string[];
  /** Texts that search should find it by: names, places, subject. */
  texts: string[];
  /**
   * Texts of what it belongs to, such as the customer's name for an invoice: they find it too, after those whose own
   * texts fit. May be as old as the last whole reading.
   */
  context: string[];
  /** Greater is more likely meant when two fit alike; days since 1970 of the last change is usual. */
  weight: number;
}

/** One page of the directory's source. */
export interface DirectoryPage {
  entries: DirectoryEntry[];
  /** Records that are no longer there; only from a source that knows. */
  gone: RecordRef[];
  /** Where to go on, also after the last page: the next call returns what changed since. */
  cursor: string;
}

/**
 * An ERP, as the pane's services need it. What the sync needs is added by its own interface
 * (RecordStore, design.md). Every method takes an AbortSignal and fails with an AppError:
 * `unavailable` when the ERP cannot be reached or does not answer in time, `bad-answer` when what it
 * says cannot be understood, `not-configured` when the mapping does not fit the database.
 */
export interface ErpConnector {
  /** The ERP instance: part of every link's identity, so it never changes once in use. */
  readonly name: string;
  /** The kinds of records this ERP has, in the order the pane lists them. */
  readonly kinds: readonly RecordKind[];

  /** @throws AppError `not-signed-in` (reason `wrong-login`), `not-allowed` for a locked user. */
  signIn(login: string, password: string, signal: AbortSignal): Promise<ErpUser>;
  /** @throws AppError `not-found` for a user who is gone, `not-allowed` for a locked one. */
  findUser(userId: string, signal: AbortSignal): Promise<ErpUser>;
  /**
   * What a user lacks of what the ERP demands for the sync, in its order; none for who has all. Absent where the ERP demands
   * nothing.
   * @throws AppError `unavailable`.
   */
  lacking?(as: ErpCaller, signal: AbortSignal): Promise<ErpNeed[]>;
  /** The id of the user with this login, as administrators know people; null where there is none. */
  userIdOf?(login: string, signal: AbortSignal): Promise<string | null>;
  /** At most 200 references; duplicates are harmless. One bad record never fails the others. */
  get(refs: readonly RecordRef[], as: ErpCaller, signal: AbortSignal): Promise<GotSummary[]>;
  /** @throws AppError `not-found` when gone, `not-allowed` when hidden from this user. */
  show(ref: RecordRef, as: ErpCaller, signal: AbortSignal): Promise<RecordPage>;
  /**
   * The records of one kind that belong to another, newest first, 20 a page.
   * @param after `next` of the page before, null for the first.
   */
  related(
    ref: RecordRef,
    kind: string,
    as: ErpCaller,
    after: string | null,
    signal: AbortSignal,
  ): Promise<{ records: RecordSummary[]; next: string | null }>;
  /**
   * How every record can be found, page by page; with a cursor only what changed since (a record may
   * come again). Ends after the last page.
   */
  listDirectory(cursor: string | null, signal: AbortSignal): AsyncIterable<DirectoryPage>;
  /** Every reference there is, page by page: proof of absence for an ERP without tombstones. */
  listRefs(signal: AbortSignal): AsyncIterable<RecordRef[]>;
  /**
   * The ERP as a side of the sync, for one user in one company; absent where the mapping says nothing of it.
   * @throws AppError `unavailable`, `not-configured`.
   */
  openRecords?(as: ErpCaller, signal: AbortSignal): Promise<RecordStore>;
  /**
   * The areas in which records of this kind are synced, and the reference by which a {@link RecordStore} of this ERP names
   * the record there. Asks nothing. No areas where the kind is not synced; absent as `openRecords` is.
   */
  syncedAs?(ref: RecordRef): { areas: readonly Area[]; ref: string };
  /** The record that a {@link RecordStore} of this ERP names so; null for a text that is no such name. Absent as `openRecords` is. */
  recordOf?(ref: string): RecordRef | null;
  /**
   * What this user may make by hand, and which fields the ERP has for it: which it demands, how long they may be, which
   * values there are. An area is missing where nothing can be made in it. Absent as `openRecords` is.
   * @throws AppError `unavailable`, `not-configured`.
   */
  forms?(as: ErpCaller, signal: AbortSignal): Promise<CreateForm[]>;
  /**
   * Calls whenever it is worth reading what changed: at once, and when something came (MT3, EM3). Says only when; without it
   * polling finds the same. Absent where the ERP cannot tell. Ends with the signal, and does not fail.
   */
  watch?(onNews: () => void, signal: AbortSignal): Promise<void>;
  /** Mails that people file by hand; absent where the ERP takes none. */
  readonly files?: ErpFiles;
  /** What people put into mails they write; absent where the ERP gives nothing. */
  readonly inserts?: ErpInserts;
  /** Answers when the ERP does. */
  ping(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

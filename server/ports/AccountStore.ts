import type { ErrorKind } from '../../shared/errorKinds.ts';
import type { Area, Side } from '../../shared/records/Area.ts';
import type { AccountFolders } from '../core/accounts/AccountFolders.ts';
import type { AreaPolicy, Direction, Policy } from '../core/sync/Policy.ts';

/** How mailboxes are reached. Its secret is kept encrypted and never shown again. */
export interface Connection {
  id: string;
  /** As the administrator calls it; unique, whatever its case. */
  name: string;
  kind: 'ews';
  /** https; of EWS. */
  url: string;
  signIn:
    | { way: 'ntlm' | 'basic'; user: string }
    | { way: 'oauth'; tokenUrl: string; clientId: string; scope: string };
  /** One account for many mailboxes, with the right to act for them (MT6); else it reaches its own mailbox only. */
  impersonates: boolean;
  changedAt: number;
  /** Since when its sign-in is refused, so that nobody tries it any more; absent or null where it is not. */
  refusedAt?: number | null | undefined;
}

/** What differs from the preset; what is absent stays as the preset says. */
export interface PolicyChanges {
  areas?: Readonly<Partial<Record<Area, Partial<AreaPolicy>>>>;
  brake?: Partial<Policy['brake']>;
}

/** Which areas are on (true) and off (false); nothing is said about the others. */
export type AreaSwitches = Readonly<Partial<Record<Area, boolean>>>;

/** Accounts that are switched together (BD4). */
export interface AccountGroup {
  id: string;
  /** Unique, whatever its case. */
  name: string;
  areas: AreaSwitches;
  changedAt: number;
}

/** A mailbox that is synced, for whom, and what is allowed (design.md, "account"). */
export interface SyncAccount {
  id: string;
  /** Mail address of the mailbox, small letters; one account a mailbox. */
  mailbox: string;
  /** How it is called in lists. */
  name: string;
  /** Id of the connection. */
  connection: string;
  /** The ERP's id of the user. */
  erpUser: string;
  /** Null means no sync (BW7, MT9). */
  company: string | null;
  /** IANA zone in which the user lives. */
  zone: string;
  /** Ids. */
  groups: readonly string[];
  /** The administrator's word for this account. */
  areas: AreaSwitches;
  /** The user's own word, where the administrator lets users say one. */
  choices: AreaSwitches;
  /** Name of the preset it began as (core/sync/presets). */
  preset: string;
  /** yyyy-mm-dd: the day of the set-up, from which presets count (EM4). */
  since: string;
  changes: PolicyChanges;
  /** Which folders of the mailbox take part; those that everybody has where nothing is said. */
  folders?: AccountFolders;
  /** Nothing runs by itself, and nothing by hand (BW5). */
  isPaused: boolean;
  createdAt: number;
  changedAt: number;
  /** Grows with every change: a run that began under an older one ends at the next pause. */
  revision: number;
}

/** Who decides about an area where group, account and user say different things; the first that says anything. */
export type LastWord = readonly ('group' | 'account' | 'user')[];

/** Why a run ended badly. */
export interface RunTrouble {
  kind: ErrorKind;
  reason: string | null;
  /** A sentence for people without content. */
  message: string;
}

/** When an account's area ran last, as schedules and status need it. */
export interface RunTimes {
  account: string;
  area: Area;
  /** Of the last run that ended well, and of the last that ended at all; null for none. */
  wellAt: number | null;
  endedAt: number | null;
  /** Start of the last run that ended well and wrote to that side: a run one way does not count for the other (BS5). */
  servedAt?: Readonly<Record<Side, number | null>>;
  /** How many ended badly since the last that ended well. */
  failures: number;
  /** Why the last one did: a sentence for people without content. */
  trouble: string | null;
  /** What that was, so that it can be told in any language; absent where nobody said. */
  why?: Omit<RunTrouble, 'message'> | null;
}

/**
 * Connections, groups, accounts and who administrates them. Changes are effective for whatever reads next; nothing here
 * is cached. Fails with AppError `unavailable` when the database does, `bad-answer` when what it holds cannot be,
 * `conflict` (reason `name-taken`, `mailbox-taken`, `id-taken`, `in-use`, or `changed-meanwhile` where a revision is old),
 * `not-found` (`connection-unknown`, `group-unknown`, `account-unknown`), `not-configured` (`store-key`, `secret-missing`),
 * `invalid-input` (`not-storable`).
 */
export interface AccountStore {
  connections(): Promise<Connection[]>;
  /** @param secret Password or client secret; null keeps the one that there is. */
  saveConnection(
    connection: Omit<Connection, 'changedAt'>,
    secret: string | null,
    now: number,
  ): Promise<void>;
  /**
   * Notes since when its sign-in is refused, or null: it may be tried again. Saving it does the latter. Of one that was
   * changed since nothing is noted.
   */
  holdConnection(
    connection: Pick<Connection, 'id' | 'changedAt'>,
    refusedAt: number | null,
  ): Promise<void>;
  /** @throws AppError `not-found`; `not-configured` where the key that sealed it is not set. */
  secretOf(connection: string): Promise<string>;
  /** @throws AppError `conflict`, reason `in-use`, while an account uses it. */
  removeConnection(id: string): Promise<void>;

  groups(): Promise<AccountGroup[]>;
  saveGroup(group: Omit<AccountGroup, 'changedAt'>, now: number): Promise<void>;
  /** Its accounts stay, without it. */
  removeGroup(id: string): Promise<void>;

  /** All, by mailbox. */
  accounts(): Promise<SyncAccount[]>;
  account(id: string): Promise<SyncAccount | null>;
  accountByMailbox(mailbox: string): Promise<SyncAccount | null>;
  addAccount(
    account: Omit<SyncAccount, 'createdAt' | 'changedAt' | 'revision'>,
    now: number,
  ): Promise<SyncAccount>;
  /** @throws AppError `not-found`; `conflict`, reason `changed-meanwhile`, where `revision` is not the newest. */
  changeAccount(
    account: Omit<SyncAccount, 'createdAt' | 'changedAt'>,
    now: number,
  ): Promise<SyncAccount>;
  /** The account only: what the sync remembers of it is forgotten by `SyncStore.forgetAccount`. */
  removeAccount(id: string): Promise<void>;

  /** The mailbox's folder that was made for a folder of the ERP's mail (BW8); null for none. */
  exportFolder(account: string, name: string): Promise<string | null>;
  /** Remembers it; for an account that is gone there is nothing to remember. */
  noteExportFolder(account: string, name: string, folder: string): Promise<void>;

  lastWord(): Promise<LastWord>;
  setLastWord(order: LastWord): Promise<void>;

  runTimes(): Promise<RunTimes[]>;
  /**
   * A run of the account's area ended.
   * @param trouble null when it ended well.
   * @param began when it started, and which way it went.
   */
  noteRun(
    account: string,
    area: Area,
    at: number,
    trouble: RunTrouble | string | null,
    began?: { at: number; direction: Exclude<Direction, 'off'> },
  ): Promise<void>;

  /** Names of those who may administrate, with the hash of their password (scrypt). */
  administrators(): Promise<{ name: string; hash: string }[]>;
  saveAdministrator(name: string, hash: string): Promise<void>;
  removeAdministrator(name: string): Promise<void>;
}

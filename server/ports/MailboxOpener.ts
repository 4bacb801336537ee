import type { ErrorKind } from '../../shared/errorKinds.ts';
import type { AccountFolders } from '../core/accounts/AccountFolders.ts';
import type { Connection } from './AccountStore.ts';
import type { BlobSource } from './BlobSource.ts';
import type { Mailbox } from './Mailbox.ts';

/** Which folders of a mailbox are looked at, and where things are made. */
export interface FolderPlan extends Pick<AccountFolders, 'own' | 'mail' | 'exports'> {
  /** Folders below `exports` that were made or taken for folders of the ERP. */
  made: {
    /** The folder's id; null where there is none. @param name the ERP's, parts divided by `/`. */
    find(name: string): Promise<string | null>;
    note(name: string, folder: string): Promise<void>;
  };
}

/** Which mailbox of a connection. */
export interface MailboxPlace {
  /** Its primary address, small letters. */
  address: string;
  /** IANA zone of its owner: whole days and floating times are meant there. */
  zone: string;
  /** Those that every mailbox has where nothing is said. */
  folders?: FolderPlan;
}

/** A mailbox that is in use until it is closed; closing it twice is harmless. */
export interface OpenedMailbox extends Disposable {
  readonly mailbox: Mailbox;
}

/** What came of one thing that was tried on a mailbox (BW2, BW3). */
export interface MailboxFinding {
  /** What was tried: `sign-in`, `impersonation`, `folders` …; a stable word. */
  step: string;
  /** `poor`: the sync works all the same, only slower or not for long. `skipped`: not tried. */
  state: 'works' | 'poor' | 'fails' | 'skipped';
  /** What was seen, in words and numbers that do not change with the language. No secrets. */
  facts: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** What to do about it, where it does not work or not well. */
  advice?: { en: string; de: string };
  error?: { kind: ErrorKind; reason?: string };
}

/** Opens mailboxes by the connections that the administrator made. Nothing is asked of a server by opening alone. */
export interface MailboxOpener {
  /**
   * The mailbox, the same one for everybody as long as neither its connection nor its zone is changed: what it knows of its
   * server's limits is good for all that is asked of it. After a change the old one goes on until nobody uses it.
   *
   * @param blobs where the bytes of pictures are; without it pictures are neither written nor read.
   * @throws AppError `not-configured` for an address that credentials may not be sent to, or a secret that cannot be read;
   * whatever reading the secret fails with.
   */
  open(connection: Connection, place: MailboxPlace, blobs?: BlobSource): Promise<OpenedMailbox>;
  /**
   * Tries whether it can be synced, step by step, with nothing left behind and nobody told. What does not work is a finding.
   *
   * @param wish.write one contact is made, changed and deleted for good.
   * @throws AppError as `open`; the signal's reason.
   */
  check(
    connection: Connection,
    place: MailboxPlace,
    wish: { write: boolean },
    signal: AbortSignal,
  ): Promise<MailboxFinding[]>;
  /** Ends all connections, at once. */
  close(): Promise<void>;
}

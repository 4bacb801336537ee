import type { Area } from '../../shared/records/Area.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import type { Collection, RecordStore } from './RecordStore.ts';

/** What an appointment is known by in every mailbox that has it (design.md, "alias"). */
export interface AppointmentIdentity {
  iCalUid: string;
  /** Of an occurrence of a series where its pattern put it, as an instant (RFC 3339, UTC); null for the whole. */
  originalStart: string | null;
  /** What it is: a single appointment, a series as a whole, or one date of a series. */
  part: 'single' | 'series' | 'date';
  /** The item of the whole series, for a date of one. */
  series: string | null;
}

/** What is in an attachment. A mail that is attached is its RFC 5322 text. */
export interface AttachmentContent {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** What hangs on a mail, without what is in it. */
export interface MailAttachment {
  id: string;
  /** As the mail says it: it may look like a path, or be empty. */
  name: string;
  contentType: string;
  /** In bytes, about: Exchange counts some of its own with it. */
  size: number;
  /** A picture that stands in the text. */
  isInline: boolean;
  /** By which the HTML body names it, without `cid:`. */
  contentId: string | null;
}

/** A mail as it is filed into the ERP. */
export interface WholeMail {
  /** In the words of shared/records. */
  fields: Fields;
  attachments: MailAttachment[];
}

/** A folder in which mail may lie. */
export interface MailFolder {
  id: string;
  /** Names from the top on, divided by `/`. */
  path: string;
  /** How many items lie in it. */
  count: number;
  /** Whether mail in it is looked at: as incoming, as sent, or as either by who sent it; null: not. */
  role: 'incoming' | 'sent' | 'either' | null;
  /** yyyy-mm-dd: mail from that day on; null as the account's rules say. */
  from: string | null;
  /** Mail of the ERP is copied into it. */
  isExport: boolean;
}

/** A mail that was sent, with what an add-in keeps on it. */
export interface SentMail {
  itemId: string;
  internetMessageId: string | null;
  conversationId: string | null;
  subject: string;
  /** JSON; may be cut at its end. */
  kept: string;
}

/**
 * One mailbox, opened for one account (design.md, "The interfaces"): its records, and what the pane and the scheduler
 * need besides. Items and attachments are named by the ids that Outlook shows. Every method fails with an AppError.
 */
export interface Mailbox {
  readonly records: RecordStore;
  /**
   * Tells in which collections of these areas something may have changed; what it was only a listing says, and without
   * any of this polling alone finds it too. Goes on until it is aborted: what fails is tried again.
   */
  watch(areas: readonly Area[], signal: AbortSignal): AsyncIterable<readonly Collection[]>;
  /** Makes a folder below the one that everybody has for the area; one that is there already is taken. */
  createFolder(area: Area, name: string, signal: AbortSignal): Promise<Collection>;
  /** All folders for mail as they are at this moment, without Deleted Items and what is Exchange's own. */
  mailFolders(signal: AbortSignal): Promise<MailFolder[]>;
  /** Makes a folder for mail at the top; one that is there already is taken. */
  createMailFolder(name: string, signal: AbortSignal): Promise<{ id: string; path: string }>;
  /**
   * Puts a category on an item of any kind, or takes it off; the item's others stay (NX14).
   *
   * @throws AppError `conflict` where somebody else keeps changing the item
   */
  markCategory(item: string, category: string, isOn: boolean, signal: AbortSignal): Promise<void>;
  /** A mail with its body and what hangs on it. @throws AppError `not-found`, `invalid-input` for what is no mail */
  mail(id: string, signal: AbortSignal): Promise<WholeMail>;
  /** @throws AppError `not-found`, `invalid-input` for one that cannot be read as bytes */
  attachment(id: string, signal: AbortSignal): Promise<AttachmentContent>;
  /**
   * Mails that were sent since then and on which the add-in of that id keeps something, the newest first.
   *
   * @param since RFC 3339
   */
  sentWith(addin: string, since: string, signal: AbortSignal): Promise<SentMail[]>;
  /** @throws AppError `not-found`, `invalid-input` for what is no appointment */
  identify(appointment: string, signal: AbortSignal): Promise<AppointmentIdentity>;
  /**
   * Items of the user's own calendar that are called so and last from then to then: for an Outlook that does not tell which
   * one is open. Dates of series stand for themselves.
   */
  findAppointment(
    known: { subject: string; start: string; end: string },
    signal: AbortSignal,
  ): Promise<string[]>;
}

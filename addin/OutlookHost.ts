import type { InsertedContent } from './insert/InsertedContent.ts';
import type { Notice } from './Notice.ts';
import type { HostMail } from './HostMail.ts';
import type { OpenItem } from './OpenItem.ts';
import type { Selection } from './Selection.ts';
import type { ShownAppointment } from './ShownAppointment.ts';

/** What a new appointment's form is filled with; times are instants (RFC 3339). */
export interface AppointmentDraft {
  subject: string;
  body: string;
  place: string;
  start: string | null;
  end: string | null;
}

/**
 * Outlook as the pane sees it; `outlook.ts` makes it from Office.js. Every promise rejects with a
 * PaneError: `not-configured` where this Outlook lacks the call, `not-allowed` where it refuses it,
 * `conflict` with reason `item-changed` where another item was opened meanwhile, else `unavailable`.
 */
export interface OutlookHost {
  /** BCP 47, such as `de-DE`. */
  readonly language: string;
  /** Whose mailbox this is. The address is empty where Outlook does not say. */
  readonly user: { name: string; address: string };

  /** What is open now, its people and attachments. */
  readSelection(): Promise<Selection>;
  /** Calls the listener when another item is open, or what is being written changed, as far as this Outlook tells. Returns the end of it. */
  onSelectionChanged(listener: () => void): () => void;

  /** The mark that an earlier link wrote into the item's custom properties; null when there is none. */
  readMark(item: OpenItem): Promise<string | null>;
  /** Puts the mark on the item, unless it is there. */
  writeMark(item: OpenItem, mark: string): Promise<void>;
  /** The body as plain text, at most itemLimits.bodyText long. */
  readBody(item: OpenItem): Promise<string>;
  /** Reads the open mail to hand it over for filing; null where this Outlook cannot read attachments. */
  readonly mail: HostMail | null;
  /** When the open appointment is, as instants (RFC 3339). */
  readTimes(item: OpenItem): Promise<{ start: string; end: string }>;
  /** Whether files can be attached to what is being written. */
  readonly takesFiles: boolean;
  /**
   * Puts something where the cursor is in the item being written, as HTML or as plain text as its body is. Outlook's own undo
   * takes it back.
   */
  insert(item: OpenItem, content: InsertedContent): Promise<void>;
  /** Attaches a file to the item being written; answers how Outlook knows it. */
  attach(item: OpenItem, file: { name: string; base64: string }): Promise<string>;
  /** Takes away what was attached. */
  detach(item: OpenItem, attachmentId: string): Promise<void>;
  /** What stands in the open appointment, saved or not. */
  readAppointment(item: OpenItem): Promise<ShownAppointment>;
  /** Opens Outlook's own form for an appointment, filled; nothing is saved by it. */
  newAppointment(draft: AppointmentDraft): void;
  /** Saves an appointment being written and answers its id. Sends nothing to anyone. */
  saveItem(item: OpenItem): Promise<string>;

  /** Puts a message over the item in the place of the last one, or with null takes it away. */
  notify(item: OpenItem, notice: Notice | null): Promise<void>;

  /** An Exchange identity token, new each time (platform.md A1.6). */
  identityToken(): Promise<string>;

  /** Opens an address outside the pane; false when Outlook cannot and the browser must. */
  openLink(url: string): boolean;
  /** Outlook's own theme; null where it does not say, then the system decides. */
  theme(): 'light' | 'dark' | null;
  onThemeChanged(listener: () => void): () => void;
}

import type { ItemAttachment } from './ItemAttachment.ts';
import type { Person } from './Person.ts';

/** When and where the meeting is that a mail invites to. Times are ISO 8601 in UTC. */
export interface MeetingFacts {
  start: string;
  end: string;
  location: string;
}

/** A mail as it lies in one mailbox. */
export interface MailItem {
  kind: 'mail';
  /** The EWS id: long, case-sensitive, with `/` and `+`. It differs from mailbox to mailbox, and changes with a move. */
  id: string;
  folder: string;
  /** `IPM.Schedule.Meeting.Request` where the mail invites to a meeting. */
  itemClass: string;
  /** Empty where the mail has none. */
  subject: string;
  from: Person | null;
  sender: Person | null;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  /** With angle brackets, the same in every mailbox; null where the mail has none. */
  internetMessageId: string | null;
  /** Null where Exchange gave it none. */
  conversationId: string | null;
  /** ISO 8601 in UTC; null where the mail has no readable date. */
  sentAt: string | null;
  /** When it came into the mailbox; the list is sorted by it. */
  receivedAt: string;
  /** As it was sent: not sanitized. Null for a mail of plain text. */
  html: string | null;
  text: string;
  attachments: ItemAttachment[];
  isRead: boolean;
  categories: string[];
  /** The raw header block, lines parted by CRLF. */
  headers: string;
  meeting: MeetingFacts | null;
}

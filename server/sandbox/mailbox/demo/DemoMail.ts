import type { RecordRef } from '../../../../shared/recordViews.ts';
import type { FolderKind } from '../Folder.ts';

/** A copy of a demo mail in one mailbox. */
export interface DemoCopy {
  /** Id of the mailbox: `anna` or `jonas`. */
  mailbox: string;
  folder: Extract<FolderKind, 'inbox' | 'sent' | 'archive'>;
  /** Left out for read. */
  unread?: true;
  categories?: string[];
}

/**
 * A mail of the demo company as it is written down in this folder. Its day counts from the day the
 * try-out was started, so that the mailbox always looks lived in.
 */
export interface DemoMail {
  /** Unique among the demo mails and stable: ids and the internetMessageId are made from it. */
  key: string;
  /** Where it lies. The copies share the internetMessageId. */
  copies: DemoCopy[];
  /** 0 is today, -1 yesterday. A time of today that is still to come is taken as yesterday's. */
  day: number;
  /** `HH:MM` in the mailbox's zone. */
  time: string;
  /** `Name <address>`, as in a mail's header. */
  from: string;
  to: string[];
  cc?: string[];
  /** May be empty. */
  subject: string;
  text: string;
  /** Left out for a mail of plain text. */
  html?: string;
  /** Mails with the same word belong to one conversation; left out for one of its own. */
  thread?: string;
  attachments?: { name: string; contentType: string; text: string }[];
  /** For a meeting request: the key of the demo appointment it invites to. */
  invitesTo?: string;
  /**
   * The label: which record of the demo ERP a clerk would link it to, any of these. Empty where a
   * clerk would link it to none; left out where it is not labelled.
   */
  expects?: RecordRef[];
  /** Why a machine may well miss it; left out where it is plain. */
  hard?: string;
  /** What somebody has linked it to before the rest of its thread is looked at. */
  linked?: RecordRef[];
}

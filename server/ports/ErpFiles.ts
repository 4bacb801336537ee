import type { RecordRef } from '../../shared/recordViews.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import type { ErpCaller } from './ErpConnector.ts';

/** An attachment, or a picture that stands in a mail's text. */
export interface ErpDocument {
  /** A file's name: no folders, no control characters (`safeFileName`). */
  name: string;
  contentType: string;
  /** In bytes. */
  size: number;
  isInline: boolean;
  /** By which the HTML body names it, without `cid:`. */
  contentId: string | null;
  /** Its bytes, quickly: they are written within a transaction. Called once or, where the ERP was busy, again. */
  read(): Promise<Uint8Array>;
}

/** A mail as it is put into the ERP. */
export interface ErpMail {
  area: 'incomingMail' | 'sentMail';
  /** In the words of shared/records. */
  fields: Fields;
  /** What it is filed to: with the organization that a record belongs to, which the mail may name too. */
  records: readonly { ref: RecordRef; organization: RecordRef | null }[];
  documents: readonly ErpDocument[];
}

/** Mails that people file by hand; absent where the mapping says nothing of it. */
export interface ErpFiles {
  /** Kinds of records that a mail can be filed to. */
  readonly kinds: readonly string[];
  /** Whether attachments are kept. */
  readonly keepsDocuments: boolean;
  /**
   * The mail of this Message-ID that is in the ERP already, whoever put it there; null for none, or where the ERP keeps no
   * Message-IDs. Also one that this user may not see: it is there.
   *
   * @param messageId as the mail says it.
   * @throws AppError `unavailable`.
   */
  find(
    area: ErpMail['area'],
    messageId: string,
    as: ErpCaller,
    signal: AbortSignal,
  ): Promise<RecordRef | null>;
  /**
   * Puts a mail with its documents into the ERP, or into one that is there already what is not there yet. All or nothing.
   *
   * @param known from `find`.
   * @throws AppError `not-allowed` where this user may not (reason `kind-hidden`), or `record-not-fileable` for a kind that
   * takes no mails; `invalid-input` for what the ERP refuses; `unavailable`: nothing was written; `uncertain`: look first.
   */
  file(
    mail: ErpMail,
    known: RecordRef | null,
    as: ErpCaller,
    signal: AbortSignal,
  ): Promise<RecordRef>;
  /**
   * Takes a mail out with all that hangs on it. Harmless for one that is gone.
   *
   * @throws AppError `not-allowed` where this user may not see it, or the mapping lets no mail be deleted.
   */
  withdraw(
    area: ErpMail['area'],
    ref: RecordRef,
    as: ErpCaller,
    signal: AbortSignal,
  ): Promise<void>;
}

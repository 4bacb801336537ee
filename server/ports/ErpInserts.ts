import type { Figure, RecordRef } from '../../shared/recordViews.ts';
import type { PostalAddress } from '../core/inserting/PostalAddress.ts';
import type { ErpCaller } from './ErpConnector.ts';

/** What of a record can be put into a mail. */
export interface Insertable {
  /** Every figure the ERP names of it; none for a kind that has none. */
  figures: Figure[];
  /** Null where the kind has no address. */
  address: PostalAddress | null;
  /** The record as a document; null where there is none. `size` in bytes, null where it is not known without reading it. */
  document: { name: string; size: number | null } | null;
}

/** A record's document, to be read once. */
export interface OpenedDocument {
  /** A file's name: no folders, nothing unseen; it ends in `.pdf`. */
  name: string;
  /** In bytes. */
  size: number;
  /** Its bytes, whatever they are: whether they are a PDF is not checked here. Fails with an AppError. */
  content: AsyncIterable<Uint8Array>;
}

/** What of records can be put into mails; absent where the ERP gives nothing. */
export interface ErpInserts {
  /**
   * For who may see the record.
   *
   * @throws AppError `not-found` when it is gone, `not-allowed` when it is hidden from this user, and as ErpConnector.
   */
  show(ref: RecordRef, as: ErpCaller, signal: AbortSignal): Promise<Insertable>;
  /**
   * The record's document. Nothing of a larger one is read.
   *
   * @param most in bytes.
   * @throws AppError as `show`; `not-found` with reason `no-document`; `invalid-input` with reason `document-too-large`, and
   * `size` and `most` in its details; `bad-answer` with reason `outside-folder` or `document-unreadable`.
   */
  open(ref: RecordRef, as: ErpCaller, most: number, signal: AbortSignal): Promise<OpenedDocument>;
}

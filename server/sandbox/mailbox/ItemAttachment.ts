/** What is known of an attachment; its bytes are fetched apart. */
export interface ItemAttachment {
  id: string;
  name: string;
  contentType: string;
  /** Bytes, decoded. */
  size: number;
  /** Shown inside the HTML body rather than in the list. */
  isInline: boolean;
  /** `item` for a mail inside the mail (message/rfc822). */
  type: 'file' | 'item';
  /** Without angle brackets; what `cid:` in the HTML refers to. */
  contentId: string | null;
}

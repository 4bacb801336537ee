import type { MailItem } from './MailItem.ts';

/** A mail before it lies in anyone's mailbox: what an .eml file or the demo data says of it. */
export interface MailEntry extends Omit<
  MailItem,
  'kind' | 'id' | 'folder' | 'isRead' | 'categories' | 'attachments'
> {
  /** Attachments with their bytes, in the order of the mail. */
  attachments: {
    name: string;
    contentType: string;
    isInline: boolean;
    type: 'file' | 'item';
    contentId: string | null;
    content: Uint8Array;
  }[];
}

import type { MailItem } from './MailItem.ts';

/** A mail before it lies in anyone's mailbox: what an .eml file or the demo data says of it. */
export interface MailEntry extends Omit<
  MailItem,
  'kind' | 'id' | 'folder' | 'isRead' | 'categories' | 'attachments' | 'conversationId'
> {
  /** Mails with the same one belong together, whichever mailbox they are in. */
  conversationId: string;
  /** Attachments with their bytes, in the order of the mail. */
  attachments: {
    name: string;
    contentType: string;
    isInline: boolean;
    type: 'file' | 'item';
    contentId: string | null;
    content: Uint8Array;
  }[];
  /** The mail as it came, where there is one. */
  mime?: Uint8Array;
}

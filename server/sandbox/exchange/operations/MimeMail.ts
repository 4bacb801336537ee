import type { Attachment } from '../store/Attachment.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** What a mail in MIME says. */
export interface MimeMail {
  properties: Record<string, XmlElement>;
  attachments: Attachment[];
}

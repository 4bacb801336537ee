import type { Attachment } from '../../exchange/store/Attachment.ts';
import { element } from '../../exchange/xml/element.ts';
import type { MailEntry } from '../MailEntry.ts';

/** The attachments of a mail as the emulated Exchange keeps them; an attached mail stays whole as MIME. */
export function attachmentsOf({ attachments }: Pick<MailEntry, 'attachments'>): Attachment[] {
  return attachments.map(({ name, contentType, isInline, type, contentId, content }, index) => {
    const base64 = Buffer.from(content).toString('base64');
    const isItem = type === 'item';
    return {
      id: index + 1,
      properties: {
        Name: element('Name', name),
        ContentType: element('ContentType', contentType),
        ...(contentId === null ? {} : { ContentId: element('ContentId', contentId) }),
        IsInline: element('IsInline', isInline),
      },
      content: isItem ? null : base64,
      item: isItem
        ? {
            kind: 'Message',
            properties: {
              Subject: element('Subject', name.replace(/\.eml$/i, '')),
              MimeContent: element('MimeContent', base64, { CharacterSet: 'UTF-8' }),
            },
            extended: {},
          }
        : null,
    };
  });
}

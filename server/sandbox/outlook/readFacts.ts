import { childOf } from '../../mailbox/ews/xml/childOf.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import type { XmlElement } from '../../mailbox/ews/xml/XmlElement.ts';
import { htmlToText } from '../mailbox/htmlToText.ts';
import type { ItemAttachment } from '../mailbox/ItemAttachment.ts';

/** What mails and appointments have in common, out of an item of EWS. */
export const readFacts = {
  /** ISO 8601 with milliseconds, as JavaScript writes it; null where the item has no such time. */
  time: (item: XmlElement, name: string): string | null => {
    const at = Date.parse(textOf(item, name) ?? '');
    return Number.isNaN(at) ? null : new Date(at).toISOString();
  },
  categories: (item: XmlElement): string[] =>
    (childOf(item, 'Categories')?.children ?? []).map(({ text }) => text),
  body: (item: XmlElement): { html: string | null; text: string } => {
    const body = childOf(item, 'Body');
    const text = body?.text ?? '';
    return body?.attributes['BodyType'] === 'HTML'
      ? { html: text, text: htmlToText(text) }
      : { html: null, text };
  },
  isPrivate: (item: XmlElement): boolean =>
    ['Private', 'Confidential'].includes(textOf(item, 'Sensitivity') ?? ''),
  attachments: (item: XmlElement): ItemAttachment[] =>
    (childOf(item, 'Attachments')?.children ?? []).map((one) => ({
      id: childOf(one, 'AttachmentId')?.attributes['Id'] ?? '',
      name: textOf(one, 'Name') ?? '',
      contentType: textOf(one, 'ContentType') ?? 'application/octet-stream',
      size: Number(textOf(one, 'Size') ?? 0),
      isInline: textOf(one, 'IsInline') === 'true',
      type: one.name === 'ItemAttachment' ? ('item' as const) : ('file' as const),
      contentId: textOf(one, 'ContentId') ?? null,
    })),
};

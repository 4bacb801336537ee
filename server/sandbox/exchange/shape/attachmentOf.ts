import type { Attachment } from '../store/Attachment.ts';
import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { utcText } from '../zones/utcText.ts';
import { attachmentIdOf } from './attachmentIdOf.ts';

/** An attachment as items list it: without what is in it. */
export function attachmentOf(mailbox: Mailbox, item: Item, attachment: Attachment): XmlElement {
  const { id, properties, content } = attachment;
  const size = content === null ? 512 : Buffer.byteLength(content, 'base64');
  return element(content === null ? 'ItemAttachment' : 'FileAttachment', [
    attachmentIdOf(mailbox, item, id),
    ...Object.values(properties),
    element('Size', size),
    element('LastModifiedTime', utcText(item.changedOn)),
    properties['IsInline'] === undefined ? element('IsInline', false) : null,
    content !== null && properties['IsContactPhoto'] === undefined
      ? element('IsContactPhoto', false)
      : null,
  ]);
}

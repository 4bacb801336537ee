import { attachmentIdOf } from '../shape/attachmentIdOf.ts';
import { itemIdOf } from '../shape/itemIdOf.ts';
import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** What answers the making of an item: its id, and those of what is attached to it. */
export function createdIds(mailbox: Mailbox, item: Item): XmlElement[] {
  const attached = item.attachments.map((each) =>
    element(each.content === null ? 'ItemAttachment' : 'FileAttachment', [
      attachmentIdOf(mailbox, item, each.id),
    ]),
  );
  return [
    element(item.kind, [
      itemIdOf(mailbox, item),
      attached.length === 0 ? null : element('Attachments', attached),
    ]),
  ];
}

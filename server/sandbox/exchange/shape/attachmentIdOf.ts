import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { makeId } from '../store/makeId.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** The id of an attachment, with that of the item it belongs to where asked for. */
export function attachmentIdOf(
  mailbox: Mailbox,
  item: Item,
  attachment: number,
  root: Record<string, string> = {},
): XmlElement {
  const id = { mailbox: mailbox.guid, folder: item.folder, item: item.id, attachment };
  return element('AttachmentId', [], { Id: makeId({ kind: 'attachment', ...id }), ...root });
}

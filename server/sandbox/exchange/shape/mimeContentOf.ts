import type { Item } from '../store/Item.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { cardMime } from './cardMime.ts';
import { eventMime } from './eventMime.ts';
import { mailMime } from './mailMime.ts';
import type { View } from './View.ts';

/** An item as MIME, base64: the mail as it came or as its properties say, iCalendar, or a vCard. */
export function mimeContentOf(item: Item, view: View): XmlElement {
  const stored = item.properties['MimeContent'];
  if (stored !== undefined) return stored;
  const lines =
    item.kind === 'CalendarItem'
      ? eventMime(item, view)
      : item.kind === 'Contact'
        ? cardMime(item)
        : mailMime(item);
  const text = `${lines.join('\r\n')}\r\n`;
  return element('MimeContent', Buffer.from(text).toString('base64'), { CharacterSet: 'UTF-8' });
}

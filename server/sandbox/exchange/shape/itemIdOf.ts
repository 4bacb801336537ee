import { Temporal } from 'temporal-polyfill';
import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { makeChangeKey } from '../store/makeChangeKey.ts';
import { makeId } from '../store/makeId.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** An item's id with its change key, as an element called `ItemId` or as asked for. */
export function itemIdOf(mailbox: Mailbox, item: Item, name = 'ItemId'): XmlElement {
  const id = { mailbox: mailbox.guid, folder: item.folder, item: item.id };
  const text =
    item.occurrence === undefined
      ? makeId({ kind: 'item', ...id })
      : makeId({ kind: 'occurrence', ...id, original: wallSeconds(item.occurrence.original) });
  return element(name, [], {
    Id: text,
    ChangeKey: makeChangeKey(mailbox.guid, 'item', item.changedAt),
  });
}

function wallSeconds(original: string): number {
  return Temporal.PlainDateTime.from(original).toZonedDateTime('UTC').epochMilliseconds / 1000;
}

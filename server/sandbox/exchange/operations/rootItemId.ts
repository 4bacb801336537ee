import { itemIdOf } from '../shape/itemIdOf.ts';
import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';

/** The item that an attachment is in, as the attributes of an id have it. */
export function rootItemId(mailbox: Mailbox, item: Item): Record<string, string> {
  const { Id = '', ChangeKey = '' } = itemIdOf(mailbox, item).attributes;
  return { RootItemId: Id, RootItemChangeKey: ChangeKey };
}

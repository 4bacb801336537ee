import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';

/** An item and where it is. For an occurrence `item` is computed and `stored` its master; else both are the same. */
export interface ItemPlace {
  mailbox: Mailbox;
  item: Item;
  stored: Item;
  /** The number in the change key that came along; null where none did. */
  changeKey: number | null;
}

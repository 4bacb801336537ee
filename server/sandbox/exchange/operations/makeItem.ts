import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import type { ItemDraft } from '../store/ItemDraft.ts';
import type { Call } from './Call.ts';
import { prepareItem } from './prepareItem.ts';

/** Puts a new item into a mailbox, with all that Exchange gives it. */
export function makeItem(
  call: Pick<Call, 'exchange' | 'zoneName'>,
  mailbox: Mailbox,
  made: ItemDraft,
  event: 'Created' | 'NewMail' = 'Created',
): Item {
  return mailbox.addItem(prepareItem(call, mailbox, made), event);
}

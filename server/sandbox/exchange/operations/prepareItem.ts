import type { Mailbox } from '../store/Mailbox.ts';
import type { ItemDraft } from '../store/ItemDraft.ts';
import { newItem } from '../store/newItem.ts';
import type { Call } from './Call.ts';

/**
 * Gives a new item all that Exchange gives it in that mailbox, without putting it there.
 *
 * @throws ItemError for values that do not go together.
 */
export function prepareItem(
  { exchange, zoneName }: Pick<Call, 'exchange' | 'zoneName'>,
  { name, address }: Mailbox,
  made: ItemDraft,
): ItemDraft {
  const { guid } = exchange;
  return newItem(made, { owner: { name, address }, now: exchange.now(), guid, zone: zoneName });
}

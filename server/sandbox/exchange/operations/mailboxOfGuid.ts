import type { ItemError } from '../soap/ItemError.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import type { Call } from './Call.ts';
import { enter } from './enter.ts';

/**
 * The mailbox that an id is from.
 *
 * @throws ItemError with `missing`, or `ErrorAccessDenied`
 */
export function mailboxOfGuid(call: Call, guid: string, missing: ItemError): Mailbox {
  const found = call.exchange.mailboxByGuid(guid);
  if (found === undefined) throw missing;
  return enter(call, found);
}

import { ItemError } from '../soap/ItemError.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import type { Call } from './Call.ts';
import { enter } from './enter.ts';

/**
 * The mailbox with an address.
 *
 * @throws ItemError `ErrorNonExistentMailbox`, `ErrorAccessDenied`
 */
export function mailboxFor(call: Call, address: string): Mailbox {
  const found = call.exchange.mailbox(address);
  if (found === undefined) {
    throw new ItemError(
      'ErrorNonExistentMailbox',
      'The SMTP address has no mailbox associated with it.',
    );
  }
  return enter(call, found);
}

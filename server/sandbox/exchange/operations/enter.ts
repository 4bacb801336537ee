import { ItemError } from '../soap/ItemError.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import type { Call } from './Call.ts';

/**
 * Lets the caller into a mailbox: the one it acts for, or one it has full access to.
 *
 * @throws ItemError `ErrorAccessDenied`
 */
export function enter({ exchange, mailbox }: Call, wanted: Mailbox): Mailbox {
  // Who impersonates has the rights of whom they act for, not their own.
  const acting = exchange.accounts.find(({ address }) => address === mailbox.address);
  if (wanted !== mailbox && acting?.fullAccess?.includes(wanted.address) !== true) {
    throw new ItemError('ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  }
  return wanted;
}

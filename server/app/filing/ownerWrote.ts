import { normalizeAddress } from '../../core/normalizeAddress.ts';
import type { Account } from '../../ports/LinkStore.ts';
import { mailboxAddress } from '../mailboxAddress.ts';

/** Whether a mail of that sender is one that the mailbox's owner sent. */
export function ownerWrote(account: Pick<Account, 'mailboxName'>, sender = ''): boolean {
  const own = mailboxAddress(account);
  const address = normalizeAddress(sender);
  return own !== null && address !== null && address === (normalizeAddress(own) ?? own);
}

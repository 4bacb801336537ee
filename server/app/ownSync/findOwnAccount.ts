import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Caller } from '../Caller.ts';
import { mailboxAddress } from '../mailboxAddress.ts';
import type { SyncAtWork } from './SyncAtWork.ts';

/**
 * The caller's own account of the sync; null where none is set up. The address of the mailbox is only what the caller said,
 * so it leads to an account that belongs to the ERP user who signed in, in the company they work in, and to no other.
 */
export async function findOwnAccount(
  { ports: { accounts } }: SyncAtWork,
  { account: { mailboxName, erpUserId, company } }: Caller,
): Promise<SyncAccount | null> {
  const address = mailboxAddress({ mailboxName });
  if (address === null) return null;
  const found = await accounts.accountByMailbox(address);
  const isOwn = found !== null && found.erpUser === erpUserId && found.company === company;
  return isOwn ? found : null;
}

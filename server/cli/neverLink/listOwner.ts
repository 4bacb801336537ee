import { findAccount } from '../accounts/findAccount.ts';
import type { Language } from '../Command.ts';
import type { Services } from '../Services.ts';

/**
 * Whose list is meant: the address of the account's mailbox, or of one that has a list still after its account was removed;
 * null for everybody's.
 *
 * @throws AppError as `findAccount`.
 */
export async function listOwner(
  services: Services,
  named: string | undefined,
  language: Language,
): Promise<string | null> {
  if (named === undefined) return null;
  const address = named.trim().toLowerCase();
  if ((await services.accounts.accountByMailbox(address)) === null) {
    const lists = await services.filing.neverLinks();
    if (lists.some(({ mailbox }) => mailbox === address)) return address;
  }
  return (await findAccount(services, named, language)).mailbox;
}

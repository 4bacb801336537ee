import { findAccount } from '../accounts/findAccount.ts';
import type { Language } from '../Command.ts';
import type { Services } from '../Services.ts';

/** Whose list is meant: the address of the account's mailbox, or null for everybody's. @throws AppError as `findAccount`. */
export async function listOwner(
  services: Services,
  named: string | undefined,
  language: Language,
): Promise<string | null> {
  return named === undefined ? null : (await findAccount(services, named, language)).mailbox;
}

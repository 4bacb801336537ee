import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Language } from '../Command.ts';
import type { Services } from '../Services.ts';

/**
 * The account of a mailbox: its address, the part before the @ where only one has it, or its name.
 * @throws AppError `not-found`; `invalid-input` where several could be meant.
 */
export async function findAccount(
  { accounts }: Services,
  named: string,
  language: Language,
): Promise<SyncAccount> {
  const wanted = named.trim().toLowerCase();
  const exact = await accounts.accountByMailbox(wanted);
  if (exact !== null) return exact;
  const fitting = (await accounts.accounts()).filter(({ mailbox, name }) => {
    return mailbox.split('@')[0] === wanted || name.trim().toLowerCase() === wanted;
  });
  const [found] = fitting;
  if (found !== undefined && fitting.length === 1) return found;
  const de = language === 'de';
  if (found === undefined) {
    const said = de ? `Das Konto „${named}“ gibt es nicht.` : `There is no account “${named}”.`;
    throw new AppError('not-found', said, { reason: 'account-unknown', details: { language } });
  }
  const list = fitting.map(({ mailbox }) => mailbox).join(', ');
  const said = de ? `„${named}“ kann mehrere meinen: ${list}` : `“${named}” may be any of: ${list}`;
  throw new AppError('invalid-input', said, { reason: 'account-ambiguous', details: { language } });
}

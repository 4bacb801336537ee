import type { Answer, Body } from '../../shared/routes.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';

/** Files a mail into the ERP; what it is filed to is what the caller chose last. @throws AppError as `MailFilings.file`. */
export async function fileMail(
  { filings, links, clock }: Pick<AppPorts, 'filings' | 'links' | 'clock'>,
  caller: Caller,
  wish: Body<'fileMail'>,
): Promise<Answer<'fileMail'>> {
  const state = await filings.file(caller, wish);
  const [first] = wish.records;
  // The mail is filed: that nobody will be reminded of where is no reason to say that it failed.
  if (first) await links.noteLast(caller.account, first, clock.now()).catch(() => undefined);
  return state;
}

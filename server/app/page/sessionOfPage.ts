import type { Session } from '../../../shared/Session.ts';
import { AppError } from '../../core/AppError.ts';
import type { AppPorts } from '../AppPorts.ts';
import { openSession } from '../openSession.ts';

/** What a session is made with. */
export type PagePorts = Pick<AppPorts, 'links' | 'erp' | 'sessions' | 'callers'>;

/**
 * A session for the account that a page was opened for, as it would get one now.
 *
 * @throws AppError `not-signed-in`, reason `not-paired`, where the mailbox was unpaired since; `not-allowed` for a user whom
 * the ERP has locked.
 */
export async function sessionOfPage(
  ports: PagePorts,
  accountId: string,
  signal: AbortSignal,
): Promise<Session> {
  const account = await ports.links.findAccount(accountId);
  if (account === null || account.erp !== ports.erp.name) {
    throw new AppError('not-signed-in', 'This mailbox is not connected to the ERP any more.', {
      reason: 'not-paired',
    });
  }
  return await openSession(ports, account, await ports.callers.userOf(account, signal));
}

import type { Answer, Body } from '../../shared/routes.ts';
import { AppError } from '../core/AppError.ts';
import type { AppPorts } from './AppPorts.ts';
import { openSession } from './openSession.ts';

/**
 * Exchanges the mail server's token for a session of ours. Silent once the mailbox is paired, also
 * while the ERP is away.
 *
 * @throws AppError `not-signed-in` with the verifier's reason for a bad token, reason `not-paired`
 * on first contact or when the ERP user is gone; `not-allowed` for a locked user.
 */
export async function signIn(
  ports: Pick<AppPorts, 'verifier' | 'links' | 'erp' | 'sessions' | 'callers'>,
  { exchangeToken }: Body<'signIn'>,
  signal: AbortSignal,
): Promise<Answer<'signIn'>> {
  const { key } = await ports.verifier.verify(exchangeToken, signal);
  const account = await ports.links.findAccountByMailbox(key);
  if (account === null || account.erp !== ports.erp.name) {
    throw new AppError('not-signed-in', 'This mailbox is not connected to the ERP yet.', {
      reason: 'not-paired',
    });
  }
  return await openSession(ports, account, await ports.callers.userOf(account, signal));
}

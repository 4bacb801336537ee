import type { Answer, Body } from '../../shared/routes.ts';
import { AppError } from '../core/AppError.ts';
import { foldText } from '../core/foldText.ts';
import type { ErpUser } from '../ports/ErpConnector.ts';
import type { AppPorts } from './AppPorts.ts';
import type { LoginAttempt } from './LoginBrake.ts';
import { openSession } from './openSession.ts';
import { withDeadline } from './withDeadline.ts';

/**
 * First contact: ties the mailbox to an ERP user by the ERP's own login. The password goes to the
 * ERP and nowhere else. Pairing again moves the mailbox to the other user.
 *
 * @throws AppError `not-signed-in` for a bad token or, reason `wrong-login`, a wrong password;
 * `too-many-requests` with `retryAfter` after several; `not-allowed` for a locked user.
 */
export async function pairMailbox(
  ports: Pick<AppPorts, 'verifier' | 'links' | 'erp' | 'sessions' | 'brake' | 'clock' | 'settings'>,
  body: Body<'pairMailbox'>,
  signal: AbortSignal,
): Promise<Answer<'pairMailbox'>> {
  const { key } = await ports.verifier.verify(body.exchangeToken, signal);
  const user = await logIn(
    ports,
    { mailboxKey: key, login: foldText(body.login.trim()) },
    body,
    signal,
  );
  const [company] = user.companies;
  if (company === undefined) {
    throw new AppError('not-allowed', 'Your ERP user may not work in any company.', {
      reason: 'company-lost',
    });
  }
  const account = await ports.links.saveAccount(
    {
      mailboxKey: key,
      mailboxName: body.mailboxName.trim() || user.name,
      erp: ports.erp.name,
      erpUserId: user.id,
      erpUserName: user.name,
      company: company.id,
    },
    ports.clock.now(),
  );
  return await openSession(ports, account, user);
}

async function logIn(
  { erp, brake, settings }: Pick<AppPorts, 'erp' | 'brake' | 'settings'>,
  attempt: LoginAttempt,
  { login, password }: Body<'pairMailbox'>,
  signal: AbortSignal,
): Promise<ErpUser> {
  brake.begin(attempt);
  try {
    const user = await withDeadline(settings.erpTimeout, signal, (inner) =>
      erp.signIn(login.trim(), password, inner),
    );
    brake.succeeded(attempt);
    return user;
  } catch (error) {
    // A caller who goes away must not get the try back: the ERP may have looked at the password.
    const neverLooked =
      error instanceof AppError && error.kind === 'unavailable' && !signal.aborted;
    if (neverLooked) brake.undecided(attempt);
    throw error;
  }
}

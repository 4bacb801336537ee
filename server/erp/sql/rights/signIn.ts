import { AppError } from '../../../core/AppError.ts';
import type { ErpUser } from '../../../ports/ErpConnector.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { readUsersByLogin } from './readUser.ts';
import { toErpUser } from './toErpUser.ts';
import { verifyPassword } from './verifyPassword.ts';

/**
 * ErpConnector.signIn. An unknown user and a wrong password are told in the same words after the same work; that a
 * user is locked is told only to whoever knows the password.
 */
export async function signIn(
  erp: SqlErp,
  login: string,
  password: string,
  signal: AbortSignal,
): Promise<ErpUser> {
  const wanted = login.trim();
  const users = await readUsersByLogin(erp, wanted, signal);
  // Two users whose logins differ only in case: only the exact one is meant.
  const user = users.length > 1 ? users.find((one) => one.login === wanted) : users[0];
  // A user without a password cannot sign in.
  const hash = user === undefined || user.password === '' ? null : user.password;
  const right = await verifyPassword(password, hash);
  if (!user || !right) {
    throw new AppError('not-signed-in', 'The user name or the password is wrong.', {
      reason: 'wrong-login',
    });
  }
  return toErpUser(erp, user, signal);
}

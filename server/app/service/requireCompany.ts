import { AppError } from '../../core/AppError.ts';
import type { ErpCaller, ErpUser } from '../../ports/ErpConnector.ts';
import type { ServicePorts } from './ServicePorts.ts';

/**
 * The ERP user, where they may work in the company. Somebody who is locked or left would see nothing, which must not read as
 * all deleted.
 *
 * @throws AppError `not-found` for a user who is gone, `not-allowed` for a locked one, or, reason `not-in-company`, for one
 * who may not work there; `unavailable`.
 */
export async function requireCompany(
  { erp }: Pick<ServicePorts, 'erp'>,
  { userId, company }: ErpCaller,
  signal: AbortSignal,
): Promise<ErpUser> {
  const user = await erp.findUser(userId, signal);
  if (user.companies.some(({ id }) => id === company)) return user;
  throw new AppError('not-allowed', 'The ERP user may not work in the company of this account.', {
    reason: 'not-in-company',
  });
}

import { AppError } from '../../../core/AppError.ts';
import type { ErpUser } from '../../../ports/ErpConnector.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { readUser } from './readUser.ts';
import { toErpUser } from './toErpUser.ts';

/** ErpConnector.findUser. */
export async function findUser(erp: SqlErp, userId: string, signal: AbortSignal): Promise<ErpUser> {
  const user = await readUser(erp, userId, signal);
  if (user) return toErpUser(erp, user, signal);
  throw new AppError('not-found', 'This user is no longer in the ERP.', { reason: 'user-gone' });
}

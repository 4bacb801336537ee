import { AppError } from '../../core/AppError.ts';
import type { ErpUser } from '../../ports/ErpConnector.ts';
import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';

/**
 * The ERP's user with this login, as an administrator knows people, or with this id.
 * @throws AppError `not-found` where there is neither; `not-allowed` for one who is locked or has no company; `unavailable`.
 */
export async function findErpUser(
  { ports }: Services,
  named: string,
  { signal, language }: Console,
): Promise<ErpUser> {
  const { erp } = await ports();
  const id = (await erp.userIdOf?.(named.trim(), signal)) ?? named.trim();
  try {
    return await erp.findUser(id, signal);
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'not-found') throw error;
    const said =
      language === 'de'
        ? `Der Benutzer „${named}“ ist nicht im ERP.`
        : `There is no user “${named}” in the ERP.`;
    throw new AppError('not-found', said, {
      reason: 'erp-user-unknown',
      details: { language },
      cause: error,
    });
  }
}
